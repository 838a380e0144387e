-- M10: campaigns of a reward kind that had begun by the as-of day, their part after it cut off. Price cuts and coupons
-- are no rewards. Each kind is a bit, so that several on one day are one number: points 1, gift 2, lottery 4,
-- trade_in 8, referral_bonus 16. A scope is `all`, or lists categories and regions; one that cannot be read gives no
-- window (where it ran is not known), but what was bought on that campaign still is a rewarded purchase.
-- Reads known.campaigns and run; one row per campaign.
WITH kinds AS (
  SELECT unnest(['points', 'gift', 'lottery', 'trade_in', 'referral_bonus']) AS kind,
         unnest([1, 2, 4, 8, 16])::UTINYINT AS kind_bit
),
written AS (
  SELECT campaign_id,
         kind_bit,
         campaigns.start AS from_day,
         least(campaigns."end", run.as_of) AS to_day,
         lower(trim(coalesce(scope, ''))) AS scope
  FROM known.campaigns AS campaigns
  JOIN kinds USING (kind)
  CROSS JOIN run
  WHERE campaigns.start <= run.as_of
)
SELECT row_number() OVER (ORDER BY campaign_id, kind_bit, from_day, to_day, scope)::INTEGER AS campaign_no,
       id_key(campaign_id) AS campaign_key,
       kind_bit,
       from_day,
       to_day,
       from_day <= to_day AND (
         scope = '' OR scope = 'all' OR scope = '*' OR scope = '全部'
         OR regexp_full_match(scope, '(category|region)\s*=[^;=]*(;\s*(category|region)\s*=[^;=]*)?;?')
       ) AS has_window,
       regexp_extract(scope, '(?:^|;)\s*category\s*=([^;]*)', 1) AS categories,
       regexp_extract(scope, '(?:^|;)\s*region\s*=([^;]*)', 1) AS regions
FROM written

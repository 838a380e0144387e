-- M14 who fell when access changed, and stayed away: the last change of each kind since which the customer bought, up to
-- the as-of day, at no more than 70 % of the rate of the 2H before, though they had still come in the last H of these
-- (who was silent already did not leave for it); with the access advantage there was before it, and
-- the place among peers of the purchases up to it, counted and shrunk like M03 as if that day were today.
-- Reads access_counts, access_changes, days, response_clocks, tenure_bands, peer_rates, run; one row per customer (and
-- category) who fell.
WITH since AS (
  SELECT counts.customer_key,
         counts.category_key,
         counts.changed_on AS day,
         CASE WHEN worse THEN 'worse' ELSE 'near' END AS kind,
         counts.before,
         2 * horizon AS days_before,
         count(*) FILTER (days.day >= counts.changed_on) AS bought,
         max(days.day) AS last_day
  FROM access_counts AS counts
  JOIN response_clocks USING (category_key)
  JOIN days ON days.customer_key = counts.customer_key AND days.category_key = counts.category_key
  WHERE counts.before >= 2 AND is_visit
  GROUP BY ALL
),
gone AS (
  SELECT customer_key, category_key, kind, day, (run.as_of - day)::INTEGER AS days_ago
  FROM since
  CROSS JOIN run
  WHERE last_day >= day - days_before // 2
    AND bought * days_before <= run.response_away * before * (run.as_of - day + 1)
  QUALIFY row_number() OVER (PARTITION BY customer_key, category_key, kind ORDER BY day DESC) = 1
),
before AS (
  SELECT gone.customer_key,
         gone.category_key,
         gone.kind,
         count(*) AS purchases,
         gone.day - min(days.day) AS tenure_days
  FROM gone
  JOIN days USING (customer_key, category_key)
  WHERE is_visit AND days.day < gone.day
  GROUP BY gone.customer_key, gone.category_key, gone.kind, gone.day
),
rated AS (
  SELECT customer_key,
         category_key,
         kind,
         tenure_days,
         (tenure_days > first_quarter)::INTEGER + (tenure_days > half)::INTEGER
           + (tenure_days > third_quarter)::INTEGER AS tenure_band,
         purchases / (tenure_days + 1 / nullif(mean_rate, 0)) AS rate
  FROM before
  JOIN tenure_bands USING (category_key)
),
together AS (
  SELECT customer_key, kind, category_key, tenure_days, tenure_band, rate, 0 AS peers FROM rated
  UNION ALL
  SELECT NULL, NULL, category_key, NULL, tenure_band, rate, peers FROM peer_rates
),
ranked AS (
  SELECT *,
         sum(peers) OVER band AS all_peers,
         2 * sum(peers) OVER (band ORDER BY rate) - sum(peers) OVER (PARTITION BY category_key, tenure_band, rate) AS twice_rank
  FROM together
  WINDOW band AS (PARTITION BY category_key, tenure_band)
),
placed AS (
  SELECT customer_key, category_key, kind, twice_rank::BIGINT / (2 * all_peers)::DOUBLE AS percentile
  FROM ranked
  JOIN response_clocks USING (category_key)
  CROSS JOIN run
  WHERE customer_key IS NOT NULL AND all_peers >= run.min_peers AND tenure_days >= run.min_clocks * clock_days
)
SELECT gone.customer_key,
       gone.category_key,
       max(days_ago) FILTER (gone.kind = 'worse') AS access_worsened_days_ago,
       max(percentile) FILTER (gone.kind = 'worse') AS access_worsened_rate_before,
       max(advantage_before) FILTER (gone.kind = 'worse') AS access_worsened_advantage_before,
       max(days_ago) FILTER (gone.kind = 'near') AS rival_opened_days_ago,
       max(percentile) FILTER (gone.kind = 'near') AS rival_opened_rate_before,
       max(advantage_before) FILTER (gone.kind = 'near') AS rival_opened_advantage_before
FROM gone
JOIN access_changes AS changes ON changes.customer_key = gone.customer_key AND changes.day = gone.day
LEFT JOIN placed
  ON placed.customer_key = gone.customer_key AND placed.category_key = gone.category_key AND placed.kind = gone.kind
GROUP BY gone.customer_key, gone.category_key

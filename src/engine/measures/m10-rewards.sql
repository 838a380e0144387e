-- M10 reward concentration and silence between rewards. k of n occasions were rewarded; q is the share of rewarded
-- occasions of peers (same category, same calendar of rewards) over the same time, own occasions taken off, weighted by
-- the own occasions over categories. d = (k + 2q)/(n + 2), concentration = (d - q)/(1 - q), as M07.
-- Expected purchases between windows = own shrunk rate (M03) x days without a reward.
-- Concentration and everything between windows need at least two windows and two times between, each of one clock.
-- Reads reward_counts, reward_peers, reward_spells, reward_visits, rates, counts, run; one row per customer (and
-- category) with purchases.
WITH own AS (
  SELECT own.customer_key,
         unit(own.category_key) AS unit_key,
         own.category_key,
         own.calendar_key,
         own.occasions,
         own.rewarded,
         greatest(counts.first_day, own.first_window) AS from_day
  FROM reward_counts AS own
  JOIN counts ON counts.customer_key = own.customer_key AND counts.category_key = unit(own.category_key)
  WHERE own.occasions > 0
),
held AS (
  SELECT own.customer_key,
         own.unit_key,
         own.occasions,
         own.rewarded,
         ((peers.rewarded - own.rewarded) / (peers.occasions - own.occasions)::DOUBLE)::DECIMAL(18, 12) AS share
  FROM own
  ASOF JOIN reward_peers AS peers
    ON peers.category_key = own.category_key
   AND peers.calendar_key = own.calendar_key
   AND own.from_day <= peers.day
  CROSS JOIN run
  WHERE peers.occasions > own.occasions AND peers.customers - 1 >= run.min_peers
),
compared AS (
  SELECT customer_key,
         unit_key AS category_key,
         sum(occasions) AS n,
         sum(rewarded) AS k,
         sum(occasions * share)::DOUBLE / sum(occasions) AS q
  FROM held
  GROUP BY customer_key, unit_key
),
totals AS (
  SELECT customer_key,
         unit(category_key) AS category_key,
         sum(occasions)::INTEGER AS occasions,
         sum(with_gift) / sum(all_occasions)::DOUBLE AS gift_share
  FROM reward_counts
  GROUP BY ALL
)
SELECT counts.customer_key,
       counts.category_key,
       coalesce(totals.occasions, 0) AS reward_purchases,
       compared.q AS reward_opportunity,
       coalesce(windows_on, 0) AS reward_windows_on,
       CASE WHEN spells.customer_key IS NULL THEN 0 ELSE windows_off END AS reward_windows_off,
       CASE
         WHEN windows_on >= run.reward_min_windows AND windows_off >= run.reward_min_windows AND n >= run.min_purchases
          AND q BETWEEN run.min_deals AND run.max_offers
           THEN ((k + 2 * q) / (n + 2) - q) / (1 - q)
       END AS reward_concentration,
       CASE WHEN windows_on >= run.reward_min_windows AND windows_off >= run.reward_min_windows THEN rates.purchases_per_day * days_off END AS off_window_expected,
       CASE WHEN windows_on >= run.reward_min_windows AND windows_off >= run.reward_min_windows THEN visits_off END AS off_window_purchases,
       CASE
         WHEN windows_on >= run.reward_min_windows AND windows_off >= run.reward_min_windows AND visits_on > 0
           THEN visits_off * days_on / (days_off * visits_on)::DOUBLE
       END AS off_on_rate_ratio,
       totals.gift_share AS gift_purchase_share
FROM counts
CROSS JOIN run
LEFT JOIN totals USING (customer_key, category_key)
LEFT JOIN compared USING (customer_key, category_key)
LEFT JOIN reward_spells AS spells USING (customer_key, category_key)
LEFT JOIN reward_visits USING (customer_key, category_key)
LEFT JOIN rates USING (customer_key, category_key)

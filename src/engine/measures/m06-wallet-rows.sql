-- M06 the wallet by customer, category and period: what was spent in all, and with us. Of several sources for the same
-- period the panel counts, else invoices, the survey, the estimate. A period is as long as the shortest distance between
-- two of the table: a month, a quarter, half a year or a year. Where the spend with us is empty, it is our own
-- transactions of the category in the period, as long as the category is one that transactions name (or the only one
-- where they name none). Else the share is modelled from our rank among the brands used, (1 − rank/(n + 1))·2/n.
-- A total of 0 or less says nothing.
-- Reads known.wallet, occasions, categories; one row per customer, category and period.
WITH periods AS (
  SELECT DISTINCT period FROM known.wallet WHERE period IS NOT NULL
),
distances AS (
  SELECT min(months) AS months
  FROM (SELECT datediff('month', lag(period) OVER (ORDER BY period), period) AS months FROM periods)
),
lengths AS (
  SELECT CASE WHEN months <= 1 THEN 1 WHEN months <= 3 THEN 3 WHEN months <= 6 THEN 6 WHEN months > 6 THEN 12 END AS months
  FROM distances
),
best AS (
  SELECT customer_key, category, period, total_spend, own_spend, brands_used, own_rank
  FROM known.wallet
  WHERE customer_key IS NOT NULL
  QUALIFY row_number() OVER (
    PARTITION BY customer_key, category, period
    ORDER BY CASE source WHEN 'panel' THEN 1 WHEN 'invoice' THEN 2 WHEN 'survey' THEN 3 WHEN 'estimate' THEN 4 ELSE 5 END,
             own_spend IS NULL, total_spend DESC, own_spend DESC, brands_used, own_rank
  ) = 1
),
keyed AS (
  SELECT best.*,
         lengths.months,
         CASE
           WHEN named.category_key IS NOT NULL THEN named.category_key
           WHEN (SELECT count(DISTINCT category) FROM known.wallet) = 1
             THEN (SELECT min(category_key) FROM categories WHERE category = '*')
         END AS bought_key,
         coalesce(named.category_key, (SELECT min(category_key) FROM categories WHERE category = '*')) AS category_key
  FROM best
  CROSS JOIN lengths
  LEFT JOIN categories AS named ON named.category = best.category
),
bought AS (
  SELECT keyed.customer_key, keyed.category, keyed.period, sum(occasions.amount) AS amount
  FROM keyed
  JOIN occasions
    ON occasions.customer_key = keyed.customer_key
   AND occasions.category_key = keyed.bought_key
   AND occasions.day >= keyed.period
   AND occasions.day < keyed.period + to_months(keyed.months)
  WHERE keyed.own_spend IS NULL
  GROUP BY keyed.customer_key, keyed.category, keyed.period
),
spent AS (
  SELECT keyed.*,
         CASE WHEN total_spend > 0 THEN total_spend END AS total,
         CASE
           WHEN own_spend IS NOT NULL THEN greatest(0, own_spend)
           WHEN bought_key IS NOT NULL AND months IS NOT NULL THEN greatest(0, coalesce(bought.amount, 0))
         END AS own
  FROM keyed
  LEFT JOIN bought USING (customer_key, category, period)
)
SELECT customer_key,
       category_key,
       category,
       period,
       months,
       total::DECIMAL(18, 4) AS total,
       CASE WHEN own <= total THEN own WHEN own > total THEN total END::DECIMAL(18, 4) AS own,
       CASE
         WHEN total IS NOT NULL AND own IS NOT NULL THEN NULL
         WHEN own_rank BETWEEN 1 AND brands_used
           THEN ((1 - own_rank::DOUBLE / (brands_used + 1)) * 2 / brands_used)::DECIMAL(18, 12)
       END AS modelled,
       brands_used
FROM spent

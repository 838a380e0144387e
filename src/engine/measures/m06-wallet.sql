-- M06 share of wallet: spend with us over spend in all, of the periods that began within 365 days, else of the latest
-- one; modelled from our rank only where no spend is known; else, for customers of a panel, own purchases of 12 months
-- over these and the purchases elsewhere. Money of 12 months: what the periods hold, scaled to a year. Purchases
-- elsewhere are the days of a panel, else the periods in which the total exceeds ours by more than a twentieth.
-- The trend is the spend in all of the latest half year against the half before, where both hold the same periods.
-- Reads units, wallet_rows, worth, panel_customers, bought_elsewhere and run; one row per customer (and category) with a
-- wallet or in a panel.
WITH rows_of AS (
  SELECT customer_key, unit(category_key) AS unit_key, wallet_rows.* EXCLUDE (customer_key)
  FROM wallet_rows
),
windowed AS (
  SELECT *
  FROM rows_of
  CROSS JOIN run
  WINDOW own AS (PARTITION BY customer_key, unit_key)
  QUALIFY period >= run.as_of - 365
     OR (period = max(period) OVER own AND max(period) OVER own < run.as_of - 365)
),
by_category AS (
  SELECT customer_key,
         unit_key,
         category,
         sum(total) FILTER (own IS NOT NULL) AS total,
         sum(own) AS own,
         count(*) FILTER (own IS NOT NULL) AS told,
         sum(total) AS all_total,
         count(total) AS periods,
         min(months) AS months,
         count(DISTINCT period) FILTER (total > own * 1.05) AS periods_elsewhere,
         sum(modelled) AS modelled,
         count(modelled) AS ranked
  FROM windowed
  GROUP BY customer_key, unit_key, category
),
wallets AS (
  SELECT customer_key,
         unit_key AS category_key,
         sum(own)::DOUBLE / nullif(sum(total), 0)::DOUBLE AS share,
         sum(modelled)::DOUBLE / nullif(sum(ranked), 0) AS modelled_share,
         sum((all_total * 12 / (periods * months))::DECIMAL(18, 4)) FILTER (periods > 0) AS yearly,
         sum(((total - own) * 12 / (told * months))::DECIMAL(18, 4)) FILTER (told > 0) AS yearly_gap,
         CASE WHEN sum(told) > 0 THEN sum(periods_elsewhere) END AS periods_elsewhere
  FROM by_category
  GROUP BY customer_key, unit_key
),
brands AS (
  SELECT customer_key, unit_key AS category_key, max(brands_used) AS brands_used
  FROM (
    SELECT * FROM rows_of
    WHERE brands_used IS NOT NULL
    QUALIFY period = max(period) OVER (PARTITION BY customer_key, unit_key)
  )
  GROUP BY customer_key, unit_key
),
halves AS (
  SELECT customer_key,
         unit_key,
         category,
         min(months) AS months,
         sum(total) FILTER (age < 6) AS recent,
         sum(total) FILTER (age >= 6 AND age < 12) AS previous,
         count(total) FILTER (age < 6) AS recent_periods,
         count(total) FILTER (age >= 6 AND age < 12) AS previous_periods
  FROM (
    SELECT *, datediff('month', period, max(period) OVER (PARTITION BY customer_key, unit_key)) AS age
    FROM rows_of
    CROSS JOIN run
    QUALIFY max(period) OVER (PARTITION BY customer_key, unit_key) >= run.as_of - 365
  )
  GROUP BY customer_key, unit_key, category
),
trends AS (
  SELECT customer_key,
         unit_key AS category_key,
         (sum(recent) - sum(previous))::DOUBLE / nullif(sum(previous), 0)::DOUBLE AS trend
  FROM halves
  WHERE months <= 6 AND recent_periods = previous_periods AND recent_periods = 6 // months
  GROUP BY customer_key, unit_key
),
elsewhere_days AS (
  SELECT customer_key, unit(category_key) AS category_key, day, sum(amount) AS amount
  FROM bought_elsewhere
  GROUP BY ALL
),
elsewhere AS (
  SELECT customer_key, category_key, count(*) AS days, greatest(0, sum(amount)) AS amount
  FROM elsewhere_days
  GROUP BY customer_key, category_key
),
panel AS (
  SELECT units.customer_key,
         units.category_key,
         coalesce(elsewhere.days, 0) AS days,
         coalesce(elsewhere.amount, 0) AS elsewhere,
         coalesce(elsewhere.amount, 0) + greatest(0, coalesce(worth.value_12m, 0)) AS total
  FROM panel_customers
  JOIN units USING (customer_key)
  LEFT JOIN elsewhere USING (customer_key, category_key)
  LEFT JOIN worth USING (customer_key, category_key)
)
SELECT units.customer_key,
       units.category_key,
       coalesce(share, modelled_share, 1 - panel.elsewhere::DOUBLE / nullif(panel.total, 0)::DOUBLE) AS share_of_wallet,
       CASE WHEN wallets.customer_key IS NOT NULL AND coalesce(share, modelled_share) IS NOT NULL
         THEN (share IS NULL)::INTEGER END AS wallet_modelled,
       coalesce(yearly_gap, panel.elsewhere) AS wallet_gap,
       coalesce(yearly, panel.total) AS wallet_total,
       coalesce(panel.days, periods_elsewhere) AS rival_purchases,
       brands_used,
       trend AS wallet_trend
FROM units
LEFT JOIN wallets USING (customer_key, category_key)
LEFT JOIN brands USING (customer_key, category_key)
LEFT JOIN trends USING (customer_key, category_key)
LEFT JOIN panel USING (customer_key, category_key)
WHERE wallets.customer_key IS NOT NULL OR panel.customer_key IS NOT NULL

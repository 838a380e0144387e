-- M06 our own price index by category and wallet period: of each product the median list price in the period by that of
-- the first period in which it was sold; of the category the mean over products.
-- Reads lines(category_key, product_key, day, list_price), wallet_rows; one row per category and period.
WITH periods AS (
  SELECT period, period + to_months(min(months)) AS until
  FROM wallet_rows
  WHERE months IS NOT NULL
  GROUP BY period
),
days AS (
  SELECT category_key, product_key, day, quantile_disc(list_price, 0.5) AS price
  FROM lines
  WHERE list_price > 0 AND product_key IS NOT NULL
  GROUP BY category_key, product_key, day
),
prices AS (
  SELECT category_key, product_key, period, quantile_disc(price, 0.5) AS price
  FROM days
  JOIN periods ON days.day >= periods.period AND days.day < periods.until
  GROUP BY category_key, product_key, period
),
relative AS (
  SELECT category_key,
         period,
         (price::DOUBLE / first_value(price) OVER (PARTITION BY category_key, product_key ORDER BY period))::DECIMAL(18, 9) AS price
  FROM prices
)
SELECT category_key, period, (sum(price)::DOUBLE / count(*))::DECIMAL(18, 9) AS price_index
FROM relative
GROUP BY category_key, period

-- M06 our own price index by category and wallet period: of each product the list price of most lines in the period (of
-- equals the lowest) by that of the first period in which it was sold; of the category the mean over products.
-- Reads lines(category_key, product_key, day, list_price), wallet_rows; one row per category and period.
WITH periods AS (
  SELECT period, period + to_months(min(months)) AS until
  FROM wallet_rows
  WHERE months IS NOT NULL
  GROUP BY period
),
sold AS (
  SELECT category_key, product_key, day, list_price, count(*) AS lines
  FROM lines
  WHERE list_price > 0 AND product_key IS NOT NULL
  GROUP BY category_key, product_key, day, list_price
),
calendar AS (
  SELECT days.day, periods.period
  FROM (SELECT DISTINCT day FROM sold) AS days
  JOIN periods ON days.day >= periods.period AND days.day < periods.until
),
usual AS (
  SELECT category_key, product_key, period, list_price
  FROM (
    SELECT category_key, product_key, period, list_price, sum(lines) AS lines
    FROM sold
    JOIN calendar USING (day)
    GROUP BY category_key, product_key, period, list_price
  )
  QUALIFY row_number() OVER (PARTITION BY category_key, product_key, period ORDER BY lines DESC, list_price) = 1
),
relative AS (
  SELECT category_key,
         period,
         (list_price::DOUBLE / first_value(list_price) OVER (PARTITION BY category_key, product_key ORDER BY period))::DECIMAL(18, 9) AS price
  FROM usual
)
SELECT category_key, period, (sum(price)::DOUBLE / count(*))::DECIMAL(18, 9) AS price_index
FROM relative
GROUP BY category_key, period

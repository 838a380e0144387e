-- What a product cost in each week before as-of: the medians of the unit price paid (amount / quantity) and of the list
-- price. Serves M08 and M09. The price paid can be compared where at least 3 different customers bought:
-- (least + greatest) * sum of keys - sum of squares - n * least * greatest sums (key - least) * (greatest - key), which is
-- above 0 only when somebody lies between two others, and costs no list of customers.
-- Reads lines, run; one row per category, product and week.
WITH sold AS (
  SELECT category_key,
         product_key,
         ((run.as_of - day) // 7)::SMALLINT AS week,
         customer_key::BIGINT AS customer_key,
         TRY_CAST(amount / coalesce(qty, 1) AS DECIMAL(18, 4)) AS paid,
         coalesce(
           nullif(list_price, 0),
           TRY_CAST((amount + abs(discount)) / coalesce(qty, 1) AS DECIMAL(18, 4))
         ) AS list_price
  FROM lines
  CROSS JOIN run
  WHERE product_key IS NOT NULL AND amount > 0 AND coalesce(qty, 1) > 0
)
SELECT category_key,
       product_key,
       week,
       quantile_disc(paid, 0.5) AS paid,
       quantile_disc(list_price, 0.5) AS list_price,
       (min(customer_key) + max(customer_key)) * sum(customer_key) - sum(customer_key * customer_key)
         - count(*) * min(customer_key) * max(customer_key) > 0 AS is_compared
FROM sold
GROUP BY category_key, product_key, week

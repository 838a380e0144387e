-- Returns that belong to a purchase: a negative line matches by order id, else by the same day and product.
-- What matches neither reduces value only (decision 3). Beside the matched returns of each day stand all the
-- negative lines of that day, so that what was bought on it can be told from its net amount.
-- Reads lines(customer_key, category_key, day, amount, order_key, product_key).
WITH returned AS (
  SELECT row_number() OVER (ORDER BY customer_key, category_key, day, amount, order_key, product_key) AS return_key, *
  FROM lines
  WHERE amount < 0
),
by_order AS (
  SELECT returned.return_key, max(bought.day) AS day
  FROM returned
  JOIN lines AS bought
    ON bought.customer_key = returned.customer_key
   AND bought.order_key = returned.order_key
   AND bought.amount >= 0
   AND bought.day <= returned.day
  GROUP BY returned.return_key
),
by_product AS (
  SELECT DISTINCT returned.return_key
  FROM returned
  JOIN lines AS bought
    ON bought.customer_key = returned.customer_key
   AND bought.day = returned.day
   AND bought.product_key IS NOT DISTINCT FROM returned.product_key
   AND bought.amount >= 0
),
effects AS (
  SELECT customer_key, category_key, day, amount AS of_day, 0 AS matched
  FROM returned
  UNION ALL
  SELECT returned.customer_key, returned.category_key, coalesce(by_order.day, returned.day), 0, returned.amount
  FROM returned
  LEFT JOIN by_order USING (return_key)
  LEFT JOIN by_product USING (return_key)
  WHERE by_order.day IS NOT NULL OR by_product.return_key IS NOT NULL
)
SELECT customer_key,
       category_key,
       day,
       sum(of_day)::DECIMAL(38, 4) AS of_day,
       sum(matched)::DECIMAL(38, 4) AS matched
FROM effects
GROUP BY customer_key, category_key, day

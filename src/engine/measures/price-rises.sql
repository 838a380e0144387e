-- Own price rises that last: in the week of the rise the list price of a product is at least 3 % above that of the week
-- before, and the median of the 4 weeks from then on is at least 3 % above the median of the 4 weeks before. Weeks in
-- which the product was not sold are not seen. Serves M09.
-- The median of four is the mean of the two in the middle; twice it is compared.
-- Reads product_weeks, items; run settings. With the size of the rise. One row per category, product and week of a rise (weeks before as-of).
WITH listed AS (
  SELECT (item_week // 32768)::INTEGER AS item_key, (item_week % 32768)::SMALLINT AS week, list_price
  FROM product_weeks
  WHERE list_price > 0
),
beside AS (
  SELECT item_key,
         week,
         list_price,
         lag(list_price) OVER own AS previous,
         [lag(list_price, 4) OVER own, lag(list_price, 3) OVER own, lag(list_price, 2) OVER own, lag(list_price) OVER own] AS before,
         [list_price, lead(list_price) OVER own, lead(list_price, 2) OVER own, lead(list_price, 3) OVER own] AS after
  FROM listed
  WINDOW own AS (PARTITION BY item_key ORDER BY week DESC)
),
risen AS (
  SELECT item_key, week, list_sort(before) AS before, list_sort(after) AS after, price_rise_e4
  FROM beside
  CROSS JOIN run
  WHERE list_price * 10000 >= previous * (10000 + price_rise_e4)
    AND before[1] IS NOT NULL
    AND after[4] IS NOT NULL
)
SELECT category_key,
       product_key,
       week,
       run.as_of - 7 * week - 6 AS begins_on,
       ((after[2] + after[3])::DOUBLE / (before[2] + before[3])::DOUBLE - 1)::DECIMAL(9, 6) AS rise
FROM risen
JOIN items USING (item_key)
CROSS JOIN run
WHERE (after[2] + after[3]) * 10000 >= (before[2] + before[3]) * (10000 + risen.price_rise_e4)

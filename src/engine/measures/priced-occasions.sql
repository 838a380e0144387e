-- What the customer paid less than the list price on each occasion (customer, category, day), and why. Serves M07.
-- `deal` counts halves: 2 when price cuts alone take off the depth of a deal, 1 when it takes a coupon, 0 when neither,
-- NULL where no price is known.
-- Reads sold_lines, returned_days; run settings.
WITH days AS (
  SELECT customer_key,
         category_key,
         day,
         week,
         bool_or(has_coupon) AS has_coupon,
         sum(list_value) AS list_value,
         sum(taken_off) AS taken_off,
         sum(price_cut) AS price_cut
  FROM sold_lines
  GROUP BY customer_key, category_key, day, week
)
SELECT customer_key,
       category_key,
       day,
       week,
       has_coupon,
       (CASE
         WHEN list_value IS NULL OR list_value <= 0 THEN NULL
         WHEN price_cut * 10000 >= list_value * run.deal_depth_e4 THEN 2
         WHEN taken_off * 10000 >= list_value * run.deal_depth_e4 THEN 1
         ELSE 0
       END)::TINYINT AS deal
FROM days
CROSS JOIN run
ANTI JOIN returned_days USING (customer_key, category_key, day)

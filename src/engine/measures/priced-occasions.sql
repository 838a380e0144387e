-- What the customer paid less than the list price on each occasion (customer, category, day), and why. Serves M07.
-- List value = list price x quantity, else amount + discount; the price discount = `discount`, else list value - amount
-- (decision 1: prices per unit, discounts and amounts per line, quantity 1 where missing). A discount written with a
-- minus is the same discount. Lines without money are gifts, which are rewards, and lines without either price or
-- discount say nothing: both are left out.
-- On a line with a coupon the discount is the coupon's, except for what the unit price already lies below the list
-- price (where the unit price is more than was paid, by over 1 %: it is then the price before the coupon).
-- `deal` counts halves: 2 when price cuts alone take off the depth of a deal, 1 when it takes a coupon, 0 when neither.
-- Reads lines, returned_days; run settings.
WITH valued AS (
  SELECT customer_key,
         category_key,
         day,
         amount,
         coupon_key IS NOT NULL AS has_coupon,
         CASE WHEN amount > 0 AND coalesce(qty, 1) > 0 THEN
           coalesce(
             TRY_CAST(nullif(list_price, 0) * coalesce(qty, 1) AS DECIMAL(18, 4)),
             TRY_CAST(amount + abs(discount) AS DECIMAL(18, 4))
           )
         END AS list_value,
         abs(discount) AS discount,
         TRY_CAST(unit_price * coalesce(qty, 1) AS DECIMAL(18, 4)) AS unit_value
  FROM lines
  WHERE amount >= 0
),
cuts AS (
  SELECT customer_key,
         category_key,
         day,
         has_coupon,
         list_value,
         greatest(0, least(list_value, coalesce(discount, list_value - amount))) AS taken_off,
         CASE
           WHEN NOT has_coupon THEN list_value
           WHEN unit_value * 100 > amount * 101 THEN greatest(0, list_value - unit_value)
           ELSE 0
         END AS most_by_price
  FROM valued
),
days AS (
  SELECT customer_key,
         category_key,
         day,
         bool_or(has_coupon) AS has_coupon,
         sum(list_value) AS list_value,
         sum(CASE WHEN list_value IS NOT NULL THEN taken_off END) AS taken_off,
         sum(CASE WHEN list_value IS NOT NULL THEN least(taken_off, most_by_price) END) AS price_cut
  FROM cuts
  GROUP BY customer_key, category_key, day
)
SELECT customer_key,
       category_key,
       day,
       ((run.as_of - day) // 7)::SMALLINT AS week,
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

-- Deals and coupons that a customer took in a category, by weeks before as-of. Serves M07.
-- An occasion (customer, category, day) is a deal by what was taken off the list prices of all its lines: 2 halves when
-- price cuts alone take off the depth of a deal, 1 when it takes a coupon, 0 when neither, nothing where no price is
-- known. Nearly all weeks of a customer in a category have one line: only the others are added up by days.
-- `mix` packs the counts of the week, so that weeks alike are compared with peers once: a customer has at most seven
-- occasions in a week. It is occasions + 8 x priced ones + 64 x those with a coupon + 512 x those at full price
-- + 4096 x halves of deals.
-- Reads sold_lines, returned_days; run settings. One row per customer, category and week.
WITH sold AS NOT MATERIALIZED (
  SELECT customer_key, category_key, day, week, has_coupon, list_value, taken_off, price_cut
  FROM sold_lines
  ANTI JOIN returned_days USING (customer_key, category_key, day)
),
weeks AS MATERIALIZED (
  SELECT customer_key,
         category_key,
         week,
         count(*) AS lines,
         min(
           CASE
             WHEN list_value IS NULL OR list_value <= 0 THEN 0
             WHEN price_cut * 10000 >= list_value * run.deal_depth_e4 THEN 8 + 4096 * 2
             WHEN taken_off * 10000 >= list_value * run.deal_depth_e4 THEN 8 + 4096
             ELSE 8 + 512
           END + CASE WHEN has_coupon THEN 64 ELSE 0 END + 1
         )::USMALLINT AS mix
  FROM sold
  CROSS JOIN run
  GROUP BY customer_key, category_key, week
),
days AS (
  SELECT customer_key,
         category_key,
         week,
         bool_or(has_coupon) AS has_coupon,
         sum(list_value) AS list_value,
         sum(taken_off) AS taken_off,
         sum(price_cut) AS price_cut
  FROM sold
  SEMI JOIN (SELECT customer_key, category_key, week FROM weeks WHERE lines > 1) USING (customer_key, category_key, week)
  GROUP BY customer_key, category_key, day, week
),
mixed AS (
  SELECT customer_key,
         category_key,
         week,
         CASE
           WHEN list_value IS NULL OR list_value <= 0 THEN 0
           WHEN price_cut * 10000 >= list_value * run.deal_depth_e4 THEN 8 + 4096 * 2
           WHEN taken_off * 10000 >= list_value * run.deal_depth_e4 THEN 8 + 4096
           ELSE 8 + 512
         END + CASE WHEN has_coupon THEN 64 ELSE 0 END + 1 AS mix
  FROM days
  CROSS JOIN run
)
SELECT customer_key, category_key, week, mix FROM weeks WHERE lines = 1
UNION ALL
SELECT customer_key, category_key, week, sum(mix)::USMALLINT
FROM mixed
GROUP BY customer_key, category_key, week

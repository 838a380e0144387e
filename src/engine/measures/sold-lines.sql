-- What was bought, line by line, with the prices worked out once for all that follows; goods returned later included.
-- List value = list price x quantity, else amount + discount; taken off is the greater of `discount` and list value -
-- amount: a price that was cut on the shelf comes with a discount of 0 (decision 1: prices per unit, discounts and amounts
-- per line, quantity 1 where missing). A discount written with a
-- minus is the same discount. Lines without money are gifts, which are rewards, and lines without either price or
-- discount say nothing: their list value is unknown.
-- On a line with a coupon the discount is the coupon's, except for what the unit price already lies below the list
-- price (where the unit price is more than was paid, by over 1 %: it is then the price before the coupon).
-- Reads lines, run; one row per line.
WITH counted AS (
  SELECT *,
         CASE WHEN qty IS NULL THEN 1 WHEN qty > 0 THEN qty END AS quantity,
         ((run.as_of - day) // 7)::SMALLINT AS week
  FROM lines
  CROSS JOIN run
  WHERE amount >= 0
),
valued AS (
  SELECT *,
         CASE WHEN amount > 0 AND quantity > 0 THEN
           coalesce(
             CASE WHEN quantity = 1 THEN nullif(list_price, 0) ELSE TRY_CAST(nullif(list_price, 0) * quantity AS DECIMAL(18, 4)) END,
             TRY_CAST(amount + abs(discount) AS DECIMAL(18, 4))
           )
         END AS list_value
  FROM counted
),
cut AS (
  SELECT *, greatest(0, least(list_value, greatest(coalesce(abs(discount), 0), list_value - amount)))::DECIMAL(18, 4) AS taken_off
  FROM valued
)
SELECT customer_key,
       category_key,
       day,
       week,
       product_key,
       coalesce(store_key, channel_key) AS place_key,
       amount,
       coupon_key IS NOT NULL AS has_coupon,
       quantity,
       CASE WHEN amount = 0 THEN NULL WHEN quantity = 1 THEN amount ELSE TRY_CAST(amount / quantity AS DECIMAL(18, 4)) END AS paid_each,
       CASE WHEN quantity = 1 THEN list_value ELSE TRY_CAST(list_value / quantity AS DECIMAL(18, 4)) END AS list_each,
       list_value,
       CASE WHEN list_value IS NOT NULL THEN taken_off END AS taken_off,
       CASE
         WHEN list_value IS NULL THEN NULL
         WHEN coupon_key IS NULL THEN taken_off
         WHEN unit_price * quantity > 1.01 * amount
           THEN greatest(0, least(taken_off, TRY_CAST(list_value - unit_price * quantity AS DECIMAL(18, 4))))
         ELSE 0
       END::DECIMAL(18, 4) AS price_cut
FROM cut

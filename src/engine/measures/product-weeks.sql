-- What a product cost in each week before as-of: the medians of the unit price paid (amount / quantity) and of the list
-- price. Serves M08 and M09. The price paid can be compared where at least 3 different customers bought:
-- (least + greatest) * sum of keys - sum of squares - n * least * greatest sums (key - least) * (greatest - key), which is
-- above 0 only when somebody lies between two others, and costs no list of customers.
-- List prices seldom differ within a week: only where they do their median is looked for.
-- Reads item_lines; one row per category, product and week.
WITH weeks AS (
  SELECT item_week,
         quantile_disc(paid_each, 0.5) AS paid,
         min(list_each) AS lowest,
         max(list_each) AS highest,
         (min(customer_key)::BIGINT + max(customer_key)) * sum(customer_key) - sum(customer_key::BIGINT * customer_key)
           - count(*) * min(customer_key) * max(customer_key) > 0 AS is_compared
  FROM item_lines
  GROUP BY item_week
),
medians AS (
  SELECT item_week, quantile_disc(list_each, 0.5) AS list_price
  FROM item_lines
  SEMI JOIN (SELECT item_week FROM weeks WHERE lowest < highest) USING (item_week)
  GROUP BY item_week
)
SELECT item_week, paid, coalesce(medians.list_price, lowest) AS list_price, is_compared
FROM weeks
LEFT JOIN medians USING (item_week)

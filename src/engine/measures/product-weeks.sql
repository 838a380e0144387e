-- What a product cost in each week before as-of: the medians of the unit price paid (amount / quantity) and of the list
-- price. Serves M08 and M09. The price paid can be compared where at least 3 different customers bought:
-- (least + greatest) * sum of keys - sum of squares - n * least * greatest sums (key - least) * (greatest - key), which is
-- above 0 only when somebody lies between two others, and costs no list of customers.
-- Reads sold_lines; one row per category, product and week.
SELECT category_key,
       product_key,
       week,
       quantile_disc(paid_each, 0.5) AS paid,
       quantile_disc(list_each, 0.5) AS list_price,
       (min(customer_key)::BIGINT + max(customer_key)) * sum(customer_key) - sum(customer_key::BIGINT * customer_key)
         - count(*) * min(customer_key) * max(customer_key) > 0 AS is_compared
FROM sold_lines
WHERE product_key IS NOT NULL AND paid_each > 0
GROUP BY category_key, product_key, week

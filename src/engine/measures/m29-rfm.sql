-- M29 recency, frequency, money. Orders are distinct order ids; in a file without order ids every line is an order.
-- Recency is the as-of day minus the last purchase day of M01. The quintile bounds and scores are the library's; ties
-- share a score.
-- Reads lines; one row per customer.
SELECT customer_key,
       (count(DISTINCT order_key) FILTER (amount >= 0)
         + count(*) FILTER (amount >= 0 AND order_key IS NULL))::INTEGER AS orders,
       sum(amount)::DOUBLE AS money
FROM lines
GROUP BY customer_key

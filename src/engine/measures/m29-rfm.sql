-- M29 recency, frequency, money. Orders are distinct order ids; in a file without order ids every line is an order.
-- The quintile bounds and scores are the library's; ties share a score.
-- Reads read_lines, customers; run settings.
SELECT customer_key,
       (max(run.as_of) - max(day) FILTER (amount >= 0))::INTEGER AS recency_days,
       (count(DISTINCT order_key) FILTER (amount >= 0)
         + count(*) FILTER (amount >= 0 AND order_key IS NULL))::INTEGER AS orders,
       sum(amount)::DOUBLE AS money
FROM lines
CROSS JOIN run
GROUP BY customer_key
HAVING count(*) FILTER (amount >= 0) > 0

-- M04 regularity: coefficient of variation of the own gaps, from five gaps on (below that it says little).
-- Integer sums of gaps and of their squares, divided once, give the same result in any order.
-- Reads gaps; one row per customer (and category) with at least five gaps.
SELECT customer_key,
       category_key,
       sqrt(
         (count(gap_days) * sum(gap_days * gap_days) - sum(gap_days) * sum(gap_days))
           / (count(gap_days) * (count(gap_days) - 1))::DOUBLE
       ) / (sum(gap_days) / count(gap_days)::DOUBLE) AS gap_variation
FROM gaps
GROUP BY customer_key, category_key
HAVING count(gap_days) >= (SELECT min_gaps FROM run)

-- M08 price paid RPI: what was paid by what the same goods cost at the median price of the same week, over the lines
-- that can be compared; from 5 of them on.
-- Reads prices_paid, deals_taken; one row per customer (and category).
SELECT customer_key,
       category_key,
       CASE WHEN lines >= 5 THEN paid::DOUBLE / nullif(reference, 0)::DOUBLE END AS price_paid_index,
       coalesce(lines, 0) AS compared_lines
FROM deals_taken
LEFT JOIN prices_paid USING (customer_key, category_key)

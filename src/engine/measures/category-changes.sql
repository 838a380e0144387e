-- Breadth: in how many categories a customer bought in the last half window, and in the half before.
-- Reads by_category.counts.
SELECT customer_key,
       -1 AS category_key,
       count(*) FILTER (bought_recently) AS recent,
       count(*) FILTER (bought_before) AS previous
FROM by_category.counts
GROUP BY customer_key

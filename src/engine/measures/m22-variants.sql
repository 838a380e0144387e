-- M22 variety: share of the usual variant and state dependence P(repeat | last) - sum of squared shares, in categories
-- with at least 8 occasions with a variant; the occasion-weighted mean of these for the customer (decision 8).
-- Reads variant_habits; one row per customer (and category).
SELECT customer_key,
       unit(category_key) AS category_key,
       sum(of_usual) FILTER (occasions >= 8) / sum(occasions) FILTER (occasions >= 8) AS variant_share,
       sum(occasions) AS variant_purchases,
       sum(occasions * state_dependence) FILTER (occasions >= 8)::DOUBLE
         / sum(occasions) FILTER (occasions >= 8) AS state_dependence
FROM variant_habits
GROUP BY ALL

-- Quartiles of tenure and the mean rate of a category, as M03 takes them: to place a rate of earlier days among peers.
-- Reads counts; one row per category of the level.
SELECT category_key,
       quantile_disc(tenure_days, 0.25) AS first_quarter,
       quantile_disc(tenure_days, 0.50) AS half,
       quantile_disc(tenure_days, 0.75) AS third_quarter,
       sum(purchases - 1) / nullif(sum(tenure_days), 0)::DOUBLE AS mean_rate
FROM counts
GROUP BY category_key

-- The rates of peers by category and tenure band, M03, and how many have each.
-- Reads rates, tenure_bands; one row per category, band and rate.
SELECT category_key,
       (tenure_days > first_quarter)::INTEGER + (tenure_days > half)::INTEGER
         + (tenure_days > third_quarter)::INTEGER AS tenure_band,
       purchases_per_day AS rate,
       count(*) AS peers
FROM rates
JOIN tenure_bands USING (category_key)
GROUP BY ALL

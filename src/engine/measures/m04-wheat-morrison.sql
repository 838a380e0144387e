-- M04 for everybody: M = g1 / (g1 + g2) of each customer's last two gaps (Wheat & Morrison 1990).
-- Reads gaps; one row per category with the moments of M.
SELECT category_key,
       count(*)::INTEGER AS customers,
       sum((previous_gap_days / (previous_gap_days + gap_days))::DECIMAL(18, 12))::DOUBLE AS sum_m,
       sum(((previous_gap_days / (previous_gap_days + gap_days))
         * (previous_gap_days / (previous_gap_days + gap_days)))::DECIMAL(18, 12))::DOUBLE AS sum_m_squared
FROM gaps
WHERE next_day IS NULL AND previous_gap_days IS NOT NULL
GROUP BY category_key

-- M04 for everybody: M = g1 / (g1 + g2) of each customer's last two gaps (Wheat & Morrison 1990).
-- Reads gaps; one row per category with the moments of M.
CREATE TABLE wheat_morrison AS
WITH last_two AS (
  SELECT category_key,
         gap_days,
         lag(gap_days) OVER (PARTITION BY customer_key, category_key ORDER BY day) AS previous_gap_days,
         is_last
  FROM gaps
)
SELECT category_key,
       count(*)::INTEGER AS customers,
       sum((previous_gap_days / (previous_gap_days + gap_days))::DECIMAL(18, 12))::DOUBLE AS sum_m,
       sum(((previous_gap_days / (previous_gap_days + gap_days))
         * (previous_gap_days / (previous_gap_days + gap_days)))::DECIMAL(18, 12))::DOUBLE AS sum_m_squared
FROM last_two
WHERE is_last AND previous_gap_days IS NOT NULL
GROUP BY category_key;

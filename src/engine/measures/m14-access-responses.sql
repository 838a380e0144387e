-- M14 what changes of access did: purchases per day in the H after over those in the 2H before, all changes of the
-- customer together; with fewer than two purchases before it is not known. A rival that came near is held against
-- customers whose access did not change: purchases after over before x (after / before of the controls).
-- Reads access_counts, access_controls, units, known.access; one row per customer (and category) with known access.
WITH held AS (
  SELECT counts.*, (controls.after / controls.before::DOUBLE)::DECIMAL(18, 12) AS of_controls
  FROM access_counts AS counts
  LEFT JOIN access_controls AS controls
    ON controls.category_key = counts.category_key AND controls.week = counts.week
),
summed AS (
  SELECT customer_key,
         category_key,
         sum(before) FILTER (worse) AS worse_before,
         sum(after) FILTER (worse) AS worse_after,
         sum(before) FILTER (rival_near) AS near_before,
         sum(before) FILTER (rival_near AND of_controls IS NOT NULL) AS held_before,
         sum(after) FILTER (rival_near AND of_controls IS NOT NULL) AS held_after,
         (sum(before * of_controls) FILTER (rival_near))::DOUBLE AS held_expected
  FROM held
  GROUP BY customer_key, category_key
)
SELECT units.customer_key,
       units.category_key,
       CASE WHEN worse_before >= 2 THEN 2 * worse_after / worse_before::DOUBLE END AS access_worsened_response,
       coalesce(worse_before, 0) AS access_worsened_purchases,
       CASE WHEN held_before >= 2 THEN held_after / held_expected END AS rival_opened_response,
       coalesce(near_before, 0) AS rival_opened_purchases
FROM units
JOIN (SELECT DISTINCT customer_key FROM known.access) AS followed USING (customer_key)
LEFT JOIN summed USING (customer_key, category_key)

-- M21 what rivals did and customers passed over. An exposure is an entry, price cut, promotion, launch or poaching in a
-- category of which the customer bought at least twice in the 2H before, and in the customer's region. It is survived
-- when the H after has at least 80 % of the expected purchases, H x the rate of the 2H before. The responses to cuts
-- (price cuts and promotions) and to entries are the purchases after over those that the controls of the same events
-- would lead to expect: before x (after / before of the controls).
-- Reads rival_counts, rival_controls, response_clocks, units, run; one row per customer (and category).
WITH held AS (
  SELECT counts.*,
         (controls.after / controls.before::DOUBLE)::DECIMAL(18, 12) AS of_controls
  FROM rival_counts AS counts
  LEFT JOIN rival_controls AS controls
    ON controls.event_no = counts.event_no AND controls.stratum = counts.stratum
  WHERE exposed
),
summed AS (
  SELECT customer_key,
         category_key,
         count(*) AS exposures,
         count(*) FILTER (2 * after >= run.response_kept * before) AS survived,
         sum(before) AS before,
         sum(before) FILTER (kind = 'cut') AS before_cuts,
         sum(before) FILTER (kind = 'entry') AS before_entries,
         sum(after) FILTER (kind = 'cut' AND of_controls IS NOT NULL) AS after_cuts,
         sum(after) FILTER (kind = 'entry' AND of_controls IS NOT NULL) AS after_entries,
         (sum(before * of_controls) FILTER (kind = 'cut'))::DOUBLE AS expected_cuts,
         (sum(before * of_controls) FILTER (kind = 'entry'))::DOUBLE AS expected_entries
  FROM held
  CROSS JOIN run
  GROUP BY customer_key, category_key
)
SELECT units.customer_key,
       units.category_key,
       coalesce(exposures, 0) AS rival_exposures,
       coalesce(survived, 0) AS rival_exposures_survived,
       after_cuts / expected_cuts AS rival_cut_response,
       after_entries / expected_entries AS rival_entry_response,
       coalesce(before, 0) AS exposure_purchases,
       coalesce(before_cuts, 0) AS rival_cut_purchases,
       coalesce(before_entries, 0) AS rival_entry_purchases
FROM units
JOIN response_clocks USING (category_key)
CROSS JOIN run
LEFT JOIN summed USING (customer_key, category_key)
WHERE horizon IS NOT NULL

-- M10 who fell when rewards ended, and stayed away: the last end of a reward with controls since which the customer
-- bought, up to the as-of day, at no more than 70 % of the rate of its last 2H, though still there in the last
-- H of these (who was silent already did not leave for it).
-- Reads reward_end_counts, reward_end_controls, reward_ends, days, run; one row per customer (and category) who fell.
WITH since AS (
  SELECT counts.customer_key,
         counts.category_key,
         ends.ended_on,
         counts.before,
         2 * horizon AS days_before,
         count(*) FILTER (days.day > ends.ended_on) AS bought,
         max(days.day) AS last_day
  FROM reward_end_counts AS counts
  SEMI JOIN reward_end_controls USING (category_key, calendar_key, kind_bit)
  JOIN reward_ends AS ends
    ON ends.category_key = counts.category_key
   AND ends.calendar_key = counts.calendar_key
   AND ends.kind_bit = counts.kind_bit
  JOIN days ON days.customer_key = counts.customer_key AND days.category_key = counts.category_key
  WHERE exposed AND is_visit
  GROUP BY ALL
)
SELECT customer_key, category_key, min(run.as_of - ended_on)::INTEGER AS programme_cut_days_ago
FROM since
CROSS JOIN run
WHERE last_day > ended_on - days_before // 2
  AND bought * days_before <= run.response_away * before * (run.as_of - ended_on)
GROUP BY customer_key, category_key

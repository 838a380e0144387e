-- M14: days on which access changed, from one record of a customer to the next. Worse: our minutes at least doubled. A
-- rival came near: its minutes fell to half or less, or to below ours, while ours did not double. Beside it the
-- advantage there was before, ln(minutes to the best rival / minutes to us).
-- Reads known.access; one row per customer and change.
WITH written AS (
  SELECT customer_key,
         valid_from,
         min(greatest(own_minutes, 1)) AS own_minutes,
         min(greatest(best_rival_minutes, 1)) AS rival_minutes
  FROM known.access
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key, valid_from
),
followed AS (
  SELECT customer_key,
         valid_from AS day,
         own_minutes AS own,
         rival_minutes AS rival,
         lag(own_minutes IGNORE NULLS) OVER own_rows AS own_before,
         lag(rival_minutes IGNORE NULLS) OVER own_rows AS rival_before
  FROM written
  WINDOW own_rows AS (PARTITION BY customer_key ORDER BY valid_from NULLS FIRST)
),
judged AS (
  SELECT customer_key,
         day,
         coalesce(own >= 2 * own_before, false) AS worse,
         coalesce(2 * rival <= rival_before, false)
           OR coalesce(
             rival < rival_before AND rival < coalesce(own, own_before) AND rival_before >= coalesce(own_before, own),
             false
           ) AS rival_near,
         ln(rival_before / own_before) AS advantage_before
  FROM followed
  WHERE day IS NOT NULL
)
SELECT customer_key, day, worse, rival_near AND NOT worse AS rival_near, advantage_before
FROM judged
WHERE worse OR rival_near

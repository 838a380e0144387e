-- M14: purchases in the 2H before a change of access and in the H after it, for changes whose H has passed
-- and whose 2H before lie within the data.
-- Reads access_changes, days, counts, response_clocks, run; one row per customer (and category) and change.
SELECT days.customer_key,
       days.category_key,
       changes.day AS changed_on,
       changes.day - ((changes.day - DATE '1970-01-01') % 7)::INTEGER AS week,
       worse,
       rival_near,
       count(*) FILTER (days.day < changes.day) AS before,
       count(*) FILTER (days.day >= changes.day) AS after
FROM access_changes AS changes
JOIN days ON days.customer_key = changes.customer_key
JOIN response_clocks USING (category_key)
CROSS JOIN run
WHERE is_visit
  AND changes.day + horizon <= as_of
  AND changes.day - 2 * horizon >= (SELECT min(first_day) FROM counts)
  AND days.day >= changes.day - 2 * horizon
  AND days.day < changes.day + horizon
GROUP BY ALL

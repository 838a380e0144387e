-- M21: occasions before and after an event of those whom it did not touch, where there are enough of them.
-- Reads rival_counts and run; one row per event (and category).
SELECT event_no,
       stratum,
       count(DISTINCT customer_key)::INTEGER AS customers,
       sum(before)::BIGINT AS before,
       sum(after)::BIGINT AS after
FROM rival_counts
WHERE NOT exposed
GROUP BY event_no, stratum
HAVING count(DISTINCT customer_key) >= (SELECT min_peers FROM run) AND sum(after) > 0

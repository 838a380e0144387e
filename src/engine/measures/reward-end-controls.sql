-- M10: occasions before and after a reward was ended, of customers whom it never rewarded, where there are enough.
-- Reads reward_end_counts and run; one row per ended reward (and category).
SELECT category_key,
       calendar_key,
       kind_bit,
       count(*)::INTEGER AS customers,
       sum(before)::BIGINT AS before,
       sum(after)::BIGINT AS after
FROM reward_end_counts
WHERE NOT exposed
GROUP BY category_key, calendar_key, kind_bit
HAVING count(*) >= (SELECT min_peers FROM run) AND sum(after) > 0

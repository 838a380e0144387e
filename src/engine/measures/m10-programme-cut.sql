-- M10 response to the end of rewards: purchases in the H after it by those that controls lead to expect, before x
-- (after / before of customers whom the same reward never rewarded). Without enough controls it is not known.
-- Reads reward_end_counts and reward_end_controls; one row per customer (and category) who lost a reward.
SELECT counts.customer_key,
       counts.category_key,
       sum(counts.after)
         / sum(counts.before * ((controls.after / controls.before)::DECIMAL(18, 12)))::DOUBLE AS programme_cut_response
FROM reward_end_counts AS counts
JOIN reward_end_controls AS controls
  ON controls.category_key = counts.category_key
 AND controls.calendar_key = counts.calendar_key
 AND controls.kind_bit = counts.kind_bit
WHERE counts.exposed
GROUP BY counts.customer_key, counts.category_key

-- M11 the latest answer of a customer to each question about us, 0–100, and the age of the one on satisfaction.
-- Answers of one day: the highest response id, then the highest score.
-- Reads survey_answers; one row per customer with an answer about us.
WITH latest AS (
  SELECT customer_key, item, age_days, score
  FROM survey_answers
  WHERE brand IS NULL
  QUALIFY row_number() OVER (PARTITION BY customer_key, item ORDER BY day DESC, response_id DESC, score DESC) = 1
)
SELECT customer_key,
       max(score) FILTER (WHERE item = 'sat_overall') AS satisfaction,
       max(age_days) FILTER (WHERE item = 'sat_overall') AS satisfaction_age_days,
       max(score) FILTER (WHERE item = 'sat_overall') AS item_sat_overall,
       max(score) FILTER (WHERE item = 'expect') AS item_expect,
       max(score) FILTER (WHERE item = 'disconfirm') AS item_disconfirm,
       max(score) FILTER (WHERE item = 'ideal') AS item_ideal,
       max(score) FILTER (WHERE item = 'quality') AS item_quality,
       max(score) FILTER (WHERE item = 'value') AS item_value,
       max(score) FILTER (WHERE item = 'image') AS item_image,
       max(score) FILTER (WHERE item = 'trust') AS item_trust,
       max(score) FILTER (WHERE item = 'affect') AS item_affect,
       max(score) FILTER (WHERE item = 'belong') AS item_belong,
       max(score) FILTER (WHERE item = 'recommend') AS item_recommend,
       max(score) FILTER (WHERE item = 'repurchase') AS item_repurchase,
       max(score) FILTER (WHERE item = 'pay_more') AS item_pay_more,
       max(score) FILTER (WHERE item = 'complaint_sat') AS item_complaint_sat,
       max(score) FILTER (WHERE item = 'effort') AS item_effort,
       max(score) FILTER (WHERE item = 'alt_attract') AS item_alt_attract,
       max(score) FILTER (WHERE item = 'sc_proc') AS item_sc_proc,
       max(score) FILTER (WHERE item = 'sc_fin') AS item_sc_fin,
       max(score) FILTER (WHERE item = 'sc_rel') AS item_sc_rel,
       max(score) FILTER (WHERE item = 'choice_forced') AS item_choice_forced,
       max(score) FILTER (WHERE item = 'price_lowest') AS item_price_lowest,
       max(score) FILTER (WHERE item = 'near') AS item_near,
       max(score) FILTER (WHERE item = 'reward') AS item_reward
FROM latest
GROUP BY customer_key

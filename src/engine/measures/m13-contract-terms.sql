-- M13 contracts as they stand at the as-of day. In force: not terminated, and not run out unless it renews by itself.
-- Its category is matched by name to those bought; where purchases name none ('*'), to that one; a contract without a
-- category is about all of them.
-- A term is the whole months from the start to the end of the minimum term, else to the agreed end; at least one. Where
-- renewals are counted the end is that of the current term, so the span holds one term more than renewals. Due is each
-- end of a term that was reached, made each one that the contract outlived.
-- The fee for leaving is 0 after the minimum term; an empty one is none if the file states any, else not known.
-- Reads known.contracts, categories and run; one row per contract.
WITH dated AS (
  SELECT contracts.*,
         run.as_of AS today,
         contract_end("start", "end", terminated_on, auto_renew, run.as_of) AS ended_on,
         round((coalesce(min_term_end, "end") - "start") / 30.4375
           / (1 + CASE WHEN min_term_end IS NULL THEN greatest(0, coalesce(renewals, 0)) ELSE 0 END))::INTEGER AS span_months
  FROM known.contracts
  CROSS JOIN run
  WHERE customer_key IS NOT NULL AND "start" <= run.as_of
),
counted AS (
  SELECT *,
         datesub('month', "start", coalesce(ended_on + 1, today)) // term_months AS terms_due,
         datesub('month', "start", greatest("start", coalesce(ended_on - 1, today))) // term_months AS terms_made
  FROM (SELECT *, CASE WHEN span_months < 1 THEN 1 ELSE span_months END AS term_months FROM dated)
)
SELECT counted.customer_key,
       counted.contract_id,
       counted.category,
       coalesce(named.category_key, (SELECT min(category_key) FROM categories WHERE category = '*')) AS category_key,
       counted.category IS NULL AS of_all,
       counted."start" AS started_on,
       counted.ended_on,
       counted.ended_on IS NULL AS active,
       datesub('month', counted."start", today)::INTEGER AS months,
       counted.plan,
       counted.fee,
       counted.best_available_plan_fee AS best_fee,
       counted.portable,
       CASE
         WHEN min_term_end < today THEN 0
         WHEN termination_fee IS NULL
           THEN CASE WHEN (SELECT count(termination_fee) FROM known.contracts) > 0 THEN 0 END
         ELSE termination_fee
       END AS fee_due,
       auto_renew,
       CASE WHEN renewals >= 0 THEN renewals ELSE terms_made END AS made,
       CASE
         WHEN renewals IS NULL OR renewals < 0 THEN terms_due
         ELSE greatest(terms_due, renewals + CASE WHEN ended_on IS NOT NULL AND terms_due > terms_made THEN 1 ELSE 0 END)
       END AS due,
       reason_code,
       reason_text
FROM counted
LEFT JOIN categories AS named ON named.category = counted.category

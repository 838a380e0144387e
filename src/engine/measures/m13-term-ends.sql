-- M13 who left when the contract let them: the latest contract that the customer ended in the 90 days from the end of its
-- minimum term on. Its lock while it ran: 1 where it could not be taken along, else min(1, fee for leaving / six
-- monthly fees). Only of who is no customer any more by contract.
-- Reads contract_ends, held_contracts, known.contracts, run; one row per unit with such a contract.
SELECT held.customer_key,
       held.unit_key AS category_key,
       (run.as_of - min_term_end)::INTEGER AS term_end_days_ago,
       CASE
         WHEN contracts.portable IS NOT DISTINCT FROM false THEN 1
         WHEN termination_fee = 0 THEN 0
         WHEN contracts.fee > 0 THEN least(1, termination_fee::DOUBLE / (6 * contracts.fee)::DOUBLE)
       END AS term_end_lock
FROM held_contracts AS held
JOIN known.contracts AS contracts
  ON contracts.customer_key = held.customer_key AND contracts.contract_id = held.contract_id
CROSS JOIN run
SEMI JOIN contract_ends AS ends ON ends.customer_key = held.customer_key AND ends.category_key = held.unit_key
WHERE terminated_on >= min_term_end
  AND terminated_on < min_term_end + 90
  AND terminated_by IS DISTINCT FROM 'company'
QUALIFY row_number() OVER (
  PARTITION BY held.customer_key, held.unit_key ORDER BY min_term_end DESC, term_end_lock DESC NULLS LAST
) = 1

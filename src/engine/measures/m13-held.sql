-- M13 which contracts a unit holds or held: a whole customer all of them, a customer in a category those of it and
-- those of no category.
-- Reads contract_terms and units; one row per unit and contract.
SELECT units.category_key AS unit_key, contract_terms.*
FROM contract_terms
JOIN units
  ON units.customer_key = contract_terms.customer_key
 AND (units.category_key = unit(contract_terms.category_key)
   OR (contract_terms.of_all AND contract_terms.category_key IS NULL))

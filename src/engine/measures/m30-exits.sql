-- M30 who has left for certain, since when and by whose doing: the contracts of the unit are over and nothing was bought
-- since (contract_ends), or the record says that the customer left, no contract runs and nothing was bought since.
-- Purchases that no contract covers tell whether the unit is also a shopper.
-- Reads units, counts, occasions, categories, contract_ends, leaving_contracts, leaving_records, known.contracts;
-- one row per unit.
WITH covered AS (
  SELECT DISTINCT contracts.customer_key, categories.category_key, contracts.category IS NULL AS of_all
  FROM known.contracts AS contracts
  LEFT JOIN categories ON categories.category = contracts.category
  WHERE contracts.customer_key IS NOT NULL
),
whole AS (
  SELECT DISTINCT customer_key FROM covered WHERE of_all
),
uncovered AS (
  SELECT occasions.customer_key, unit(occasions.category_key) AS category_key, count(DISTINCT occasions.day) AS purchases
  FROM occasions
  ANTI JOIN whole ON whole.customer_key = occasions.customer_key
  ANTI JOIN covered
    ON covered.customer_key = occasions.customer_key AND covered.category_key = occasions.category_key
  WHERE occasions.has_purchase
  GROUP BY ALL
),
ended AS (
  SELECT units.customer_key,
         units.category_key,
         counts.last_day,
         contracts.contracts,
         contracts.months AS contract_months,
         uncovered.purchases AS uncovered,
         contracts.contract_id,
         contracts.terminated_by,
         records.* EXCLUDE (customer_key),
         CASE WHEN contract_ends.customer_key IS NOT NULL THEN contracts.ended_on END AS contract_left_on,
         CASE
           WHEN coalesce(contracts.active, false) OR counts.last_day > records.left_on THEN NULL
           ELSE records.left_on
         END AS record_left_on
  FROM units
  LEFT JOIN counts USING (customer_key, category_key)
  LEFT JOIN contract_ends USING (customer_key, category_key)
  LEFT JOIN uncovered USING (customer_key, category_key)
  LEFT JOIN leaving_contracts AS contracts
    ON contracts.customer_key = units.customer_key AND contracts.category_key = units.category_key
  LEFT JOIN leaving_records AS records ON records.customer_key = units.customer_key
)
SELECT customer_key,
       category_key,
       last_day,
       contract_id,
       coalesce(contract_left_on, record_left_on) AS left_on,
       left_on AS recorded_on,
       (coalesce(contract_left_on, record_left_on) - DATE '1970-01-01')::INTEGER AS exit_day,
       coalesce(contracts, 0) AS contracts_held,
       contract_months,
       coalesce(uncovered, 0) AS uncovered_purchases,
       CASE WHEN contract_left_on IS NOT NULL AND terminated_by IS NOT NULL THEN terminated_by <> 'company'
            ELSE by_customer END::INTEGER AS ended_by_customer,
       CASE WHEN contract_left_on IS NOT NULL AND terminated_by IS NOT NULL THEN terminated_by <> 'customer'
            ELSE by_company END::INTEGER AS ended_by_company,
       has_destination::INTEGER AS destination_known,
       has_ported::INTEGER AS ported_out,
       has_moved::INTEGER AS moved_on_record,
       has_died::INTEGER AS died_on_record,
       has_closed::INTEGER AS closed_on_record,
       is_fraud::INTEGER AS fraud_documented,
       arrears_days,
       in_arrears::INTEGER AS arrears_open,
       dispute_open::INTEGER AS dispute_open,
       coalesce(refuses, false)::INTEGER AS contact_refused,
       coalesce(consent_unclear, false)::INTEGER AS consent_unclear
FROM ended

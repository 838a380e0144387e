-- M19, M01 what the record of a customer says of their circumstances: whether they moved, died, closed or went bankrupt, and
-- whether they are staff or close to staff. An id is that of an employee only where it is more than a short number,
-- since customers and employees are numbered from 1 alike; `family` alone may mean a household, so it needs staff or
-- friends beside it; `closed` is the end of a firm, of a person only of an account.
-- Reads known.customers, known.employees, customers; one row per customer with a record.
WITH records AS (
  SELECT customer_key,
         bool_or(status IS NOT NULL AND (
           regexp_matches(lower(status), '\b(moved|relocated|emigrated|deceased|dead|died|bankrupt|bankruptcy|insolvent|liquidated|dissolved|out of business)\b|搬家|搬迁|迁出|移民|去世|死亡|身故|破产|倒闭|停业|歇业')
           OR (kind IS DISTINCT FROM 'person' AND regexp_matches(lower(status), '\bclosed( down)?\b|关闭'))
         )) AS life_event,
         bool_or(coalesce(
           regexp_matches(lower(concat_ws(' ', segment, source)), '\b(staff|employees?|kin)\b|\bfriends? (and|&) family\b|员工|职工|内部|亲友'),
           false
         )) AS of_staff
  FROM known.customers
  WHERE customer_key IS NOT NULL
  GROUP BY customer_key
),
staff AS (
  SELECT DISTINCT customers.customer_key
  FROM known.employees
  JOIN customers ON customers.customer_id = employees.employee_id
  WHERE NOT regexp_full_match(employee_id, '\d{1,5}')
)
SELECT records.customer_key,
       CASE WHEN (SELECT count(status) FROM known.customers) > 0 THEN life_event::INTEGER END AS life_event,
       (of_staff OR staff.customer_key IS NOT NULL)::INTEGER AS kin
FROM records
LEFT JOIN staff USING (customer_key)

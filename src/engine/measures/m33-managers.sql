-- M33 the account manager who left at most 90 days before the last activity of a customer, or 30 days after it: how many of
-- all customers of that manager left in the 30 days before and the 90 days after, and how many would have left anyway.
-- A manager who is assigned to the customer and has not left still serves.
-- Reads leaving_windows, known.assignments, known.employees, departures and run; one row per unit with an assignment.
WITH staff AS (
  SELECT employee_id, max(left_on) AS left_on, bool_or(left_to = 'competitor') AS to_rival
  FROM known.employees
  GROUP BY employee_id
),
served AS (
  SELECT assignments.customer_key,
         assignments.employee_id,
         staff.left_on,
         coalesce(staff.to_rival, false) AS to_rival
  FROM known.assignments AS assignments
  JOIN staff ON staff.employee_id = assignments.employee_id
  WHERE assignments.customer_key IS NOT NULL
    AND staff.left_on IS NOT NULL
    AND assignments."from" <= staff.left_on
    AND (assignments."to" IS NULL OR assignments."to" >= staff.left_on - 30)
  GROUP BY ALL
),
rate AS (
  SELECT count(departed_on)::DOUBLE / nullif(sum(days), 0)::DOUBLE AS leavers_per_day FROM departures
),
clients AS (
  SELECT served.employee_id,
         count(*) AS customers,
         count(*) FILTER (
           departures.departed_on >= served.left_on - 30 AND departures.departed_on <= served.left_on + 90
         ) AS leavers
  FROM served
  JOIN departures ON departures.customer_key = served.customer_key
  WHERE departures.departed_on IS NULL OR departures.departed_on >= served.left_on - 30
  GROUP BY served.employee_id
),
gone AS (
  SELECT windows.customer_key,
         windows.category_key,
         served.employee_id,
         served.to_rival,
         greatest(0, windows.bought_on - served.left_on) AS days
  FROM leaving_windows AS windows
  JOIN served ON served.customer_key = windows.customer_key
  WHERE served.left_on >= windows.bought_on - 90 AND served.left_on <= windows.bought_on + 30
  QUALIFY row_number() OVER (
    PARTITION BY windows.customer_key, windows.category_key
    ORDER BY abs(windows.bought_on - served.left_on), served.employee_id
  ) = 1
),
serving AS (
  SELECT assignments.customer_key, bool_or(staff.left_on IS NULL) AS serves
  FROM known.assignments AS assignments
  CROSS JOIN run
  LEFT JOIN staff ON staff.employee_id = assignments.employee_id
  WHERE assignments."to" IS NULL OR assignments."to" >= run.as_of
  GROUP BY assignments.customer_key
)
SELECT windows.customer_key,
       windows.category_key,
       gone.days AS manager_left_days,
       gone.to_rival::INTEGER AS manager_to_rival,
       clients.leavers AS manager_leavers,
       clients.customers * 120 * rate.leavers_per_day AS manager_leavers_expected,
       coalesce(serving.serves, false)::INTEGER AS manager_serves
FROM leaving_windows AS windows
CROSS JOIN rate
SEMI JOIN known.assignments AS assigned ON assigned.customer_key = windows.customer_key
LEFT JOIN gone USING (customer_key, category_key)
LEFT JOIN clients ON clients.employee_id = gone.employee_id
LEFT JOIN serving ON serving.customer_key = windows.customer_key

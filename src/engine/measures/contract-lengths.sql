-- How long contracts ran, in months of 365.25 / 12 days: ended in this month, or still running after so many. What the
-- firm itself ended tells nothing of who stays: it counts as running until then.
-- Reads known.contracts and run; one row per length.
WITH ends AS (
  SELECT "start",
         run.as_of,
         coalesce(terminated_by = 'company', false) AS by_company,
         contract_end("start", "end", terminated_on, auto_renew, run.as_of) AS ended_on
  FROM known.contracts
  CROSS JOIN run
  WHERE customer_key IS NOT NULL AND "start" <= run.as_of
)
SELECT floor((coalesce(ended_on, as_of) - "start") / (365.25 / 12))::INTEGER + (ended_on IS NOT NULL AND NOT by_company)::INTEGER AS periods,
       ended_on IS NOT NULL AND NOT by_company AS ended,
       count(*)::INTEGER AS contracts
FROM ends
GROUP BY ALL
ORDER BY ALL

-- M30 the reasons that were given for leaving, in words and as codes of staff: of the record of the customer and of the
-- contract that ended last. M31 what was said in the time before, in cases, surveys, reviews and refunds.
-- Reads known_reasons, exits, leaving_windows; one row per unit with any reason.
WITH given AS (
  SELECT exits.customer_key, exits.category_key, known_reasons.channel, known_reasons.reasons
  FROM known_reasons
  JOIN exits ON exits.customer_key = known_reasons.customer_key
  WHERE known_reasons.channel <> 'heard'
    AND (known_reasons.place = 'customers' OR known_reasons.record = exits.contract_id)
  UNION ALL
  SELECT leaving_windows.customer_key, leaving_windows.category_key, 'heard', known_reasons.reasons
  FROM known_reasons
  JOIN leaving_windows ON leaving_windows.customer_key = known_reasons.customer_key
  WHERE known_reasons.channel = 'heard'
    AND known_reasons.day >= leaving_windows.from_day
    AND known_reasons.day <= leaving_windows.to_day
)
SELECT customer_key,
       category_key,
       bit_or(reasons) FILTER (channel = 'stated') AS stated_reasons,
       bit_or(reasons) FILTER (channel = 'coded') AS coded_reasons,
       bit_or(reasons) FILTER (channel = 'heard') AS heard_reasons
FROM given
GROUP BY customer_key, category_key

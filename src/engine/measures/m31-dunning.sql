-- M31 how often we tried to reach a customer in the time before they left: calls, visits and messages that we began.
-- Reads leaving_windows, known.touchpoints; one row per unit that was ever active.
SELECT windows.customer_key,
       windows.category_key,
       count(DISTINCT touchpoints.date) FILTER (
         touchpoints.date >= windows.from_day AND touchpoints.date <= windows.to_day
           AND touchpoints.initiated_by = 'firm'
           AND (touchpoints.kind = 'call' OR touchpoints.kind = 'visit' OR touchpoints.kind = 'message')
       ) AS dunning_contacts
FROM leaving_windows AS windows
LEFT JOIN known.touchpoints AS touchpoints ON touchpoints.customer_key = windows.customer_key
GROUP BY windows.customer_key, windows.category_key

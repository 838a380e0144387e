-- M31 promises that were due before a unit left and were not kept on the day.
-- Reads leaving_windows, known.promises and run; one row per unit that was ever active.
SELECT windows.customer_key,
       windows.category_key,
       count(*) FILTER (
         promises.due >= windows.from_day AND promises.due <= windows.to_day AND promises.due <= run.as_of
           AND (promises.done_on IS NULL OR promises.done_on > promises.due)
       ) AS promises_broken
FROM leaving_windows AS windows
CROSS JOIN run
LEFT JOIN known.promises AS promises ON promises.customer_key = windows.customer_key
GROUP BY windows.customer_key, windows.category_key

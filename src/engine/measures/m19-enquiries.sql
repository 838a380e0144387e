-- What customers asked for in cases of the last two years: a way out (M13), a lower price or a match of prices, by the
-- years that the cases go back (M19, one at least, two at most), quotes of rivals (M20), and whether everything they
-- enquired was about discounts: at least two enquiries in words, for one may be chance.
-- Reads text_tags, text_sources, known.cases, customers and run; one row per customer.
WITH recent AS (
  SELECT customer_key,
         count(DISTINCT text_key) FILTER (tag = 'way_out') AS way_out,
         count(DISTINCT text_key) FILTER (tag = 'bargain') AS bargains,
         count(DISTINCT text_key) FILTER (tag = 'rival_quote') AS rival_quotes,
         count(DISTINCT text_key) FILTER (kind = 'enquiry' AND (tag = 'bargain' OR tag = 'price_question')) AS of_price
  FROM text_tags
  CROSS JOIN run
  WHERE source = 'cases' AND day > run.as_of - 730
  GROUP BY customer_key
),
enquiries AS (
  SELECT customer_key, count(*) AS enquiries
  FROM known.cases
  CROSS JOIN run
  WHERE type = 'enquiry' AND opened_at::DATE > run.as_of - 730 AND trim(concat_ws(' ', text, root_cause)) <> ''
  GROUP BY customer_key
),
span AS (
  SELECT greatest(1, least(2, (max(run.as_of) - min(opened_at::DATE)) / 365::DOUBLE)) AS years
  FROM known.cases
  CROSS JOIN run
)
SELECT customers.customer_key,
       coalesce(recent.way_out, 0) AS way_out_enquiries,
       coalesce(recent.bargains, 0) / span.years AS bargains_per_year,
       coalesce(recent.rival_quotes, 0) AS rival_quotes,
       coalesce(enquiries >= 2 AND recent.of_price = enquiries, false)::INTEGER AS interest_price_only
FROM customers
CROSS JOIN text_sources
CROSS JOIN span
LEFT JOIN recent USING (customer_key)
LEFT JOIN enquiries USING (customer_key)
WHERE text_sources.in_cases

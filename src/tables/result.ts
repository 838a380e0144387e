/** Columns that only our own results have, by the command that writes them. */
const ofResults: readonly (readonly string[])[] = [
  ['customer_id', 'behaviour_score', 'lifecycle', 'action'],
  ['customer_id', 'churn_state', 'lifecycle', 'action'],
];

/**
 * Whether a file is a result of `score`, `churn`, `report` or `diff`, left among the exports by an earlier run: never an
 * input.
 *
 * @example
 * isResult(['customer_id', 'date', 'amount']); // => false
 */
export function isResult(header: readonly string[]): boolean {
  return ofResults.some((names) => names.every((name) => header.includes(name)));
}

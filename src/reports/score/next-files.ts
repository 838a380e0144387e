import { messages } from '../messages/index.ts';
import type { Lang } from '../people/lang.ts';
import { nameOf } from '../people/names.ts';
import type { InputSummary } from './score-report.ts';

interface NextFile {
  /** A code of `collectables`, or `refunds`, which only a whole run can ask for. */
  code: string;
  /** Whether the inputs have it already. */
  present: (inputs: readonly InputSummary[]) => boolean;
}

const table = (id: string) => (inputs: readonly InputSummary[]) => inputs.some((input) => input.table === id);
const column =
  (...names: readonly string[]) =>
  (inputs: readonly InputSummary[]) =>
    inputs.some(
      (input) => input.table === 'transactions' && names.some((name) => Object.hasOwn(input.columns, name)),
    );

/** What to add next, in the order in which it is easy to export, the survey last. */
const files: readonly NextFile[] = [
  { code: 'item_prices', present: column('list_price', 'discount') },
  { code: 'refunds', present: table('refunds') },
  { code: 'campaigns', present: table('campaigns') },
  { code: 'stores', present: column('store_id', 'channel') },
  { code: 'surveys', present: table('surveys') },
];

/** `item prices → price loyalty`, for each file that is still missing. */
export function nextFiles(inputs: readonly InputSummary[], lang: Lang): string[] {
  const { refunds } = messages(lang).score;
  return files
    .filter(({ present }) => !present(inputs))
    .map(({ code }) =>
      code === 'refunds'
        ? `${refunds.label} → ${refunds.settles}`
        : `${nameOf.collect(code, lang)} → ${nameOf.settles(code, lang)}`,
    );
}

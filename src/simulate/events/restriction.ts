import type { Chance } from '../random.ts';
import type { EventKind } from './event.ts';

export const restrictionKind: EventKind = {
  id: 'restriction',
  names: { en: 'stock-out, credit limit, coverage, budget, age', zh: '缺货、信用额度、覆盖、预算、年龄' },
  about: { en: 'Something keeps a customer from buying what they want.', zh: '某种限制使客户无法购买。' },
};

export type BlockKind = 'stock_out' | 'credit' | 'coverage' | 'budget' | 'age' | 'contract_elsewhere';

/** What keeps somebody from buying, and until when. */
export interface Block {
  kind: BlockKind;
  from: number;
  /** Null: for good. */
  liftedOn: number | null;
  /** Whether they ever told us. */
  isTold: boolean;
}

export function blockOf(joined: number, days: number, chance: Chance): Block {
  const from = Math.max(0, joined);
  return {
    kind: chance.weighted<BlockKind>({
      stock_out: 3,
      credit: 2,
      coverage: 2,
      budget: 3,
      age: 0.5,
      contract_elsewhere: 1.5,
    }),
    from,
    liftedOn: chance.happens(0.25) ? Math.round(chance.between(from + 150, days + 100)) : null,
    isTold: chance.happens(0.75),
  };
}

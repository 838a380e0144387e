import type { Model, Person, PeriodKind, Totals } from '../core/index.ts';

/** What a run said: everybody on one day, and with what it was judged. */
export interface Snapshot extends SnapshotHead {
  people: Person[];
}

export interface SnapshotHead {
  schemaVersion: number;
  /** ISO date: the day from which everybody was looked at. */
  asOf: string;
  tool: string;
  timezone: string;
  currency: string | null;
  /** `plain`, or a mark of the key with which the ids were hashed: different marks cannot be compared. */
  ids: string;
  /** The thresholds in force, as one mark: different ones cannot be compared. */
  thresholds: string;
  /** The files that were read, as one mark: equal ones mean that nothing new came. */
  inputs: string;
  model: Model;
  /** What was counted over the period that ended on that day, by kind of period. */
  totals: Partial<Record<PeriodKind, Totals>>;
}

/**
 * The version written here. Older ones are read: what they lack is not known. Newer ones are refused.
 *
 * - 1: knew no confirmation of a silence, and no chances of the period to come; what it counted as lost was every crossing
 *   of the limit, so that its totals are not held against those of today
 * - 2: lapse, chances, contributing causes, and what foretells in the model; two limits of silence confirmed an end against
 *   the model, and who was past the limit without confirmation was lapsed
 * - 3: who is past the limit without confirmation is at risk
 */
export const schemaVersion = 3;

/** From this version on states are judged, and totals counted, as today. */
const judgesAlikeSince = 3;

/** Whether a day was judged by a rule that is no longer that of today. */
export const isOlderRule = ({ schemaVersion: of }: Pick<SnapshotHead, 'schemaVersion'>): boolean =>
  of < judgesAlikeSince;

/**
 * Whether two days tell of different shops: of the fewer customers hardly any is among the others. Exports go on from one
 * another, or drop the oldest, so that from one day to the next most are the same.
 */
export function areUnrelated(a: readonly Person[], b: readonly Person[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const ids = new Set(many.map(({ customerId }) => customerId));
  return 20 * few.filter(({ customerId }) => ids.has(customerId)).length < few.length;
}

export interface SnapshotColumn {
  name: string;
  kind: 'text' | 'number' | 'integer' | 'date';
  key: keyof Person;
}

const column = (name: string, kind: SnapshotColumn['kind'], key: keyof Person): SnapshotColumn => ({
  name,
  kind,
  key,
});

/** The columns of a snapshot, one per entry. A new one is added at the end; none is ever renamed. */
export const snapshotColumns: readonly SnapshotColumn[] = [
  column('customer_id', 'text', 'customerId'),
  column('state', 'text', 'state'),
  column('state_by_last_model', 'text', 'stateByLastModel'),
  column('lateness', 'text', 'lateness'),
  column('level', 'text', 'level'),
  column('lifecycle', 'text', 'lifecycle'),
  column('type', 'text', 'type'),
  column('type_state', 'text', 'typeState'),
  column('purchases', 'integer', 'purchases'),
  column('value_total', 'number', 'valueTotal'),
  column('value_12m', 'number', 'value12m'),
  column('first_purchase', 'date', 'firstDay'),
  column('last_purchase', 'date', 'lastDay'),
  column('due_on', 'date', 'dueDay'),
  column('days_late', 'integer', 'daysLate'),
  column('p_alive', 'number', 'pAlive'),
  column('expected_purchases_90d', 'number', 'expectedPurchases90d'),
  column('cause', 'text', 'cause'),
  column('cause_state', 'text', 'causeState'),
  column('sub_cause', 'text', 'subCause'),
  column('initiator', 'text', 'initiator'),
  column('value_at_risk', 'number', 'valueAtRisk'),
  column('why', 'text', 'why'),
  column('action', 'text', 'action'),
  column('left_out', 'text', 'leftOut'),
  column('priority', 'number', 'priority'),
  column('lapse', 'text', 'lapse'),
  column('lapse_by_last_model', 'text', 'lapseByLastModel'),
  column('p_purchase_90d', 'number', 'pPurchase90d'),
  column('p_purchase_week', 'number', 'pPurchaseWeek'),
  column('p_purchase_month', 'number', 'pPurchaseMonth'),
  column('contributing', 'text', 'contributing'),
];

/** A person as a snapshot has them; what an older version did not keep is null. */
export function personOfCells(cells: Readonly<Record<string, unknown>>, version = schemaVersion): Person {
  const person = Object.fromEntries(
    snapshotColumns.map(({ name, key }) => [key, cells[name] ?? null]),
  ) as unknown as Person;
  person.contributing ??= '';
  // Of an older version the chance tells whether a silence would be believed to be the end today.
  if (version < 3 && person.state === 'lapsed') {
    const isConfirmed = person.lapse !== 'unconfirmed' && !(person.pAlive !== null && person.pAlive >= 0.5);
    person.lapse = isConfirmed ? 'confirmed' : 'unconfirmed';
    if (!isConfirmed) person.state = 'at_risk';
  }
  return person;
}

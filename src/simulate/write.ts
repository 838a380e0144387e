import type { TableId } from '../tables/index.ts';

/** A cell as it is told: nothing is an empty cell. */
export type Cell = string | number | boolean | null;

/** The columns that a simulated company exports of each table, in the order in which they stand in the file. */
export const columns = {
  transactions:
    'customer_id order_id date time amount category product_id brand is_own tier variant qty unit_price list_price discount campaign_id coupon_id channel store_id first_view_at options_viewed payment_method auto_order currency',
  customers:
    'customer_id first_contact source referred_by kind segment region lat lon size birth_year account_manager consent_marketing status status_date exit_reason_code exit_reason_text exit_initiator destination_competitor credit_grade arrears_amount arrears_days dispute_open fraud_flag fraud_evidence',
  contracts:
    'contract_id customer_id category start end min_term_end auto_renew plan fee best_available_plan_fee termination_fee portable terminated_on terminated_by reason_code reason_text',
  surveys: 'response_id customer_id date item score scale_min scale_max brand text',
  reviews: 'customer_id date rating scale_min scale_max text public order_id',
  cases:
    'case_id customer_id opened_at closed_at type category severity text channel target first_response_at resolved accepted_by_customer compensation agent_id root_cause',
  refunds: 'customer_id date amount order_id reason_code reason_text initiated_by',
  campaigns: 'campaign_id kind start end scope depth rules_count',
  rewards: 'customer_id date type points value campaign_id',
  competitor_events: 'event_id date end competitor kind category region price_index',
  market: 'category region period viable_suppliers own_share open category_growth',
  wallet: 'customer_id category period total_spend own_spend source brands_used own_rank',
  access: 'customer_id own_minutes best_rival_minutes valid_from',
  stores: 'store_id region lat lon opened_on closed_on hours',
  referrals: 'referrer_id referred_id lead date bonus converted',
  interest: 'customer_id date kind category product',
  employees: 'employee_id role hired left_on left_to satisfaction',
  assignments: 'customer_id employee_id from to',
  touchpoints: 'customer_id date stage kind by initiated_by',
  promises: 'customer_id made_on due done_on what',
  calls: 'call_id queued_at answered_at ended_at abandoned direction customer_id purpose agent_id',
  memberships: 'customer_id programme start end fee tier',
  community: 'customer_id group_id date kind',
  costs: 'segment period acquisition retention service margin',
  products: 'product_id category brand tier name',
  links: 'customer_id same_as',
  outcomes: 'customer_id contacted_on by result',
} as const satisfies Record<TableId, string>;

/** What is known only because the company is simulated. */
export const truthColumns =
  'customer_id motive second_motive now profile left_on cause sub_cause initiator knowable twin_of';

export type FileId = TableId | 'truth';
export type Write = (file: FileId, row: readonly Cell[]) => void;
export type Chunk = readonly [file: FileId, text: string];

/** Gathers rows as CSV text, and hands a file's text on in large pieces. */
export class Pages {
  readonly #pages = new Map<FileId, string[]>();
  readonly #full: Chunk[] = [];
  readonly #limit: number;

  /** @param limit rows of a piece */
  constructor(limit = 256) {
    this.#limit = limit;
    for (const [table, names] of Object.entries(columns)) this.#pages.set(table as TableId, [head(names)]);
    this.#pages.set('truth', [head(truthColumns)]);
  }

  readonly write: Write = (file, row) => {
    const page = this.#pages.get(file) ?? [];
    page.push(line(row));
    if (page.length < this.#limit) return;
    this.#full.push([file, page.join('')]);
    this.#pages.set(file, []);
  };

  /** The pieces that are full. */
  *taken(): Generator<Chunk> {
    if (this.#full.length > 0) yield* this.#full.splice(0);
  }

  /** What is left. */
  *rest(): Generator<Chunk> {
    yield* this.taken();
    for (const [file, page] of this.#pages) if (page.length > 0) yield [file, page.join('')];
    this.#pages.clear();
  }
}

const head = (names: string): string => `${names.split(' ').join(',')}\n`;

/** The cells of a row as text: one list for all rows, because they come by the million. */
const texts: string[] = [];

function line(row: readonly Cell[]): string {
  texts.length = row.length;
  for (let place = 0; place < row.length; place++) texts[place] = cellText(row[place] ?? null);
  return `${texts.join(',')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return typeof cell === 'number' ? String(cell) : cell ? 'yes' : 'no';
}

const needsQuotes = /[",\n]/;

/** Whole cents as money: no binary fraction ever stands between. */
export function money(cents: number): string {
  const size = Math.abs(Math.round(cents));
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

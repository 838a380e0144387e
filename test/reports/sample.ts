import type { Assessment, Facts } from '../../src/core/index.ts';
import { defaultThresholds } from '../../src/core/index.ts';
import type { ExplainReport } from '../../src/reports/index.ts';
import { measureValues } from '../../src/reports/index.ts';
import type { ScoreReport, ScoreRow } from '../../src/reports/score/score-report.ts';

/** Built by hand: 1998-06-30 is day 10407. */
export const asOfDay = 10407;

export function row(
  customerId: string,
  facts: Partial<Facts> = {},
  assessment: Partial<Assessment> = {},
  rfm: ScoreRow['rfm'] = null,
): ScoreRow {
  return {
    facts: { ...bare, customerId, ...facts },
    assessment: {
      customerId,
      category: facts.category ?? null,
      behaviourScore: 71.26,
      pattern: 'steady_repeater',
      loyalty: {
        ...undetermined,
        candidates: ['premium', 'reliance', 'inertia', 'convenience', 'monopoly', 'price', 'incentive'],
      },
      indicators: indicators(99.87, 23.456),
      index: { value: 99.87, low: 99.87, high: 99.87, coverage: 1 / 6 },
      lateness: {
        state: 'late',
        usualGapDays: 15.27,
        dueDay: 10384,
        daysLate: 23,
        silenceRatio: 38 / 15.27,
        silenceLimit: 2.9957,
      },
      prediction: null,
      level: 'key_top',
      code: null,
      lifecycle: 'maturity',
      step: 'repeat',
      why: ['late_own_rhythm', 'top_fifth'],
      action: 'contact_now',
      collectNext: 'item_prices',
      priority: 3801.38,
      evidence,
      grounds: [],
      factors: [],
      ...assessment,
    },
    rfm,
  };
}

const undetermined: Assessment['loyalty'] = {
  type: 'undetermined',
  state: 'not_assessable',
  opinion: null,
  mix: [],
  notes: [],
  candidates: [],
  ending: null,
  isFragile: false,
};

const indicators = (score: number | null, raw: number | null): Assessment['indicators'] => {
  const unknown = { score: null, raw: null };
  return {
    repeat_purchases: { score, raw },
    selection_time: unknown,
    price_sensitivity: unknown,
    rival_attitude: unknown,
    share_of_wallet: unknown,
    fault_tolerance: unknown,
  };
};

const evidence: Assessment['evidence'] = [
  {
    about: 'pattern',
    measure: 'M03',
    fact: 'ratePercentile',
    value: 0.9987,
    bound: 0.6,
    threshold: 'rate.high',
    supports: true,
  },
  {
    about: 'lateness',
    measure: 'M05',
    fact: 'silenceRatio',
    value: 38 / 15.27,
    bound: 1,
    supports: true,
  },
  {
    about: 'level',
    measure: 'M23',
    fact: 'valueRank',
    value: 0.99987,
    bound: 0.99,
    threshold: 'level.keyTop',
    supports: true,
  },
];

const bare: Facts = {
  customerId: '',
  category: null,
  purchases: 35,
  firstPurchaseDay: 9865, // 1997-01-04
  lastPurchaseDay: 10369, // 1998-05-23
  purchasesPerYear: 23.456,
  ratePercentile: 0.9987,
  roughRatePercentile: 0.9987,
  gapVariation: 1.1,
  valueTotal: 6243.15,
  value12m: 3801.375,
  valueRank: 0.99987,
  purchasesRecentHalf: 11,
  purchasesPreviousHalf: 12,
  valueRecentHalf: 1900,
  valuePreviousHalf: 1901,
  categoriesRecentHalf: 1,
  categoriesPreviousHalf: 1,
  terminated: false,
};

/** Bought once and too short known for anything: most cells are empty. */
export const once = (customerId: string): ScoreRow =>
  row(
    customerId,
    {
      purchases: 1,
      firstPurchaseDay: 10400,
      lastPurchaseDay: 10400,
      purchasesPerYear: 1.2,
      ratePercentile: null,
      gapVariation: null,
      value12m: 12.5,
      valueTotal: 12.5,
      valueRank: 0.31,
    },
    {
      behaviourScore: 15,
      pattern: 'insufficient',
      loyalty: undetermined,
      indicators: indicators(null, 1.2),
      index: null,
      lateness: {
        state: 'bought_once',
        usualGapDays: null,
        dueDay: null,
        daysLate: null,
        silenceRatio: null,
        silenceLimit: null,
      },
      level: 'small',
      lifecycle: 'acquisition',
      step: 'first',
      why: ['bought_once_recent'],
      action: 'nothing_to_do',
      collectNext: 'surveys',
      priority: 0,
      evidence: [],
    },
  );

/** The figures of CDNOW in `interface.md`, and two customers. */
export function report(changes: Partial<ScoreReport> = {}): ScoreReport {
  const rows = changes.rows ?? [row('13167'), once('00042')];
  return {
    tool: { name: 'loyalty', version: '0.1.0' },
    asOf: '1998-06-30',
    asOfSource: 'transactions',
    currency: null,
    config: {},
    thresholds: defaultThresholds,
    inputs: [
      {
        path: 'cdnow_master.csv',
        table: 'transactions',
        records: 69659,
        rows: 69659,
        rejected: 0,
        blank: 0,
        sha256: null,
        columns: { customer_id: 'customer_id', date: 'date', amount: 'amount' },
        format: 'csv',
        preset: null,
        dateOrder: 'ymd',
        decimal: 'point',
      },
    ],
    reconciliation: {
      records: 69659,
      amount: '2500315.63',
      parts: [{ reason: 'used', detail: null, records: 69659, amount: '2500315.63' }],
      purchaseDays: 67591,
      orders: null,
      duplicates: 0,
    },
    population: {
      asOfDay,
      clockDays: 53.7,
      regularity: 1.08,
      windowDays: 365,
      buyers: 23570,
      repeaters: 11516,
      value12m: 1072539.4,
    },
    summary: {
      indexed: 20000,
      coverage: 1 / 6,
      types: [],
      former: [],
      undetermined: 23570,
      fragile: null,
      next: [],
      customers: 23570,
      groups: [
        { state: 'late', customers: 3126, value12m: 354936.2, key: { customers: 1376, value12m: 289781.4 } },
        {
          state: 'on_schedule',
          customers: 3783,
          value12m: 568127.9,
          key: { customers: 2000, value12m: 400000 },
        },
        { state: 'bought_once', customers: 12054, value12m: 0, key: null },
        { state: 'lapsed', customers: 4607, value12m: 149475.3, key: { customers: 900, value12m: 90000 } },
        { state: 'never_bought', customers: 0, value12m: 0, key: null },
      ],
      patterns: [{ pattern: 'steady_repeater', customers: 5000, value12m: 900000 }],
      levels: [
        { level: 'key_top', customers: 236, value12m: 300000 },
        { level: 'key', customers: 4478, value12m: 600000 },
        { level: 'ordinary', customers: 7071, value12m: 172539.4 },
        { level: 'small', customers: 11785, value12m: 0 },
      ],
      lifecycles: [
        { stage: 'acquisition', customers: 12054, value12m: 0 },
        { stage: 'growth', customers: 2100, value12m: 300000 },
        { stage: 'maturity', customers: 3109, value12m: 500000 },
        { stage: 'decline', customers: 1700, value12m: 123064.1 },
        { stage: 'exit', customers: 4607, value12m: 149475.3 },
      ],
      concentration: { topFifthShare: 0.8391, buyersFor80: 0.1712, gini: 0.85 },
      cohorts: [
        { firstPurchase: '1997-01', customers: 7846, repeaters: 4000, active: 2300, value12m: 350000 },
      ],
    },
    findings: [],
    notes: [],
    byCategory: false,
    rfm: false,
    rowCount: 23570,
    ...changes,
    rows,
  };
}

/** The figures of Online Retail: rows left out, money left out, findings, notes, a currency. */
export function retail(): ScoreReport {
  return report({
    currency: 'GBP',
    reconciliation: {
      records: 541909,
      amount: '9747747.9340',
      parts: [
        { reason: 'used', detail: null, records: 406800, amount: '8300055.8140' },
        { reason: 'guest', detail: null, records: 135080, amount: '1447682.1200' },
        { reason: 'rejected', detail: 'cell.date', records: 12, amount: '10.0000' },
        { reason: 'where', detail: 'no tests', records: 17, amount: '0.0000' },
      ],
      purchaseDays: 19296,
      orders: 22190,
      duplicates: 5268,
    },
    findings: [
      {
        rule: 'cell.decimals',
        table: 'transactions',
        file: 'retail.csv',
        line: 90,
        record: 89,
        column: 'UnitPrice',
        value: null,
        count: 3,
      },
      {
        rule: 'cell.date',
        table: 'transactions',
        file: 'retail.csv',
        line: 511,
        record: 510,
        column: 'InvoiceDate',
        value: '31/31/2011\u001B[2J',
        count: 11,
      },
      {
        rule: 'cell.date',
        table: 'transactions',
        file: 'retail.csv',
        line: 118,
        record: 117,
        column: 'InvoiceDate',
        value: 'soon',
        count: 1,
      },
    ],
    notes: [
      { code: 'status_unused', values: {} },
      { code: 'something_new', values: { days: 1234.5 } },
    ],
  });
}

export function explained(of: ScoreRow = row('13167')): ExplainReport {
  const { tool, asOf, currency, population, thresholds } = report();
  return {
    tool,
    asOf,
    currency,
    population,
    thresholds,
    row: of,
    evidence: of.assessment.evidence,
    sourceRows: [
      {
        table: 'transactions',
        file: 'cdnow_master.csv',
        line: 41233,
        record: 41232,
        date: '1998-05-23',
        amount: '38.5000',
        note: null,
      },
      {
        table: 'transactions',
        file: 'more.parquet',
        line: null,
        record: 7,
        date: '1998-05-02',
        amount: '-12.9900',
        note: 'return of B00012',
      },
      {
        table: 'surveys',
        file: 'survey.csv',
        line: 9,
        record: 8,
        date: '1998-04-01',
        amount: null,
        note: 'sat_overall=2 (1–7)',
      },
    ],
    sourceFiles: [
      { table: 'transactions', names: orders, file: 'cdnow_master.csv', records: 40 },
      { table: 'transactions', names: orders, file: 'more.parquet', records: 1 },
      { table: 'transactions', names: orders, file: 'old.csv', records: 3 },
      { table: 'surveys', names: { en: 'Surveys', zh: '问卷' }, file: 'survey.csv', records: 2 },
    ],
    measures: measureValues(of, population),
  };
}

const orders = { en: 'Transactions', zh: '交易' };

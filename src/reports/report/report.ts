import type {
  Cause,
  Estimate,
  FileStart,
  Flow,
  Model,
  Pair,
  Period,
  Person,
  Totals,
} from '../../core/index.ts';
import type { ScoreReport } from '../score/score-report.ts';

/** One period of a series. */
export interface SeriesEntry {
  label: string;
  buyers: number;
  purchases: number;
  revenue: number;
  newCustomers: number;
  churned: { lost: number; base: number } | null;
}

/** The same with numbers of too few customers taken out. */
export interface ToldEntry {
  label: string;
  buyers: number | null;
  purchases: number | null;
  revenue: number | null;
  newCustomers: number | null;
  churned: SeriesEntry['churned'];
}

/** So many customers of a cohort bought so many months after that of their first purchase. */
export interface CohortCell {
  /** `2026-05` */
  firstPurchase: string;
  /** 1 is the month after. */
  month: number;
  buyers: number;
}

/** Who was called lost in an earlier period. */
export interface LostBefore {
  lastDay: number;
  ids: readonly string[];
}

/** What a report is made from. */
export interface ReportInput {
  /** Everybody at the end of the period. */
  scored: ScoreReport;
  period: Period;
  timezone: string;
  hashed: boolean;
  dataFirstDay: number | null;
  dataLastDay: number;
  totals: Totals;
  /** The period before, and that a year before; null where nothing reaches back. */
  before: Totals | null;
  yearBefore: Totals | null;
  /** The first days of the files; null where no usual gap is known. */
  fileStart: FileStart | null;
  pairs: readonly Pair[];
  /** What was said at the start, beside the end: the same, unless the start was judged anew. */
  foretold: readonly Pair[];
  /** In order of worth of acting. */
  people: readonly Person[];
  /** The periods before, the last one first, as far as they are known. */
  lostBefore: readonly LostBefore[];
  startFrom: 'history' | 'data';
  /** Whether the start was worked out from the data, for want of a snapshot or because that was judged otherwise. */
  isStartAnew: boolean;
  /** What the report before said of the end, where the start was judged anew and is another number; else null. */
  saidAtStart: number | null;
  /** The day of the start, where what was said of it was judged by the rule of an older version; else null. */
  olderRule: string | null;
  /** Whether a later period is over, and the data do not show it. */
  isStale: boolean;
  /** Whom the report before named first; null where no history has it. */
  namedBefore: ReadonlySet<string> | null;
  model: Model & { keptUntil: number };
  /** The model of the start, where a newer one judges the end. */
  lastModel: Model | null;
  series: readonly SeriesEntry[];
  cohortCells: readonly CohortCell[];
  /** What was said about 90 days before the end; null where no snapshot is of that time. */
  longAgo: { day: number; people: readonly Person[] } | null;
  /** From which day on a snapshot of the history will be 90 days old; null without a history. */
  longAgoFrom: number | null;
  /** Days of the period on which nothing was sold, though it is usually open. */
  closedDays: readonly number[];
  /** Files in the history that are none of ours. */
  foreign: readonly string[];
  /** Days of snapshots that other thresholds made. */
  incomparable: readonly string[];
}

/**
 * What told an end: a record of it; the silence, and the model that gives too small a chance; or the silence alone, where no
 * model gives a chance, or it ran to its bound.
 */
export type Decider = 'record' | 'model' | 'silence';

/** A count of customers and their worth; both null where there are too few to be told without telling of persons. */
export interface Group {
  customers: number | null;
  value: number | null;
}

/** A change against another period. The numbers are null where either period has too few customers to be told. */
export interface ComparedChange {
  value: number | null;
  low: number | null;
  high: number | null;
  direction: 'up' | 'down' | 'none';
  /** Larger than chance makes one, all numbers of the report taken together. */
  beyondNoise: boolean;
}

/** A number of the period, and how it changed. Null: too few customers, or nothing to observe. */
export interface MetricValue {
  id: string;
  unit: 'share' | 'count' | 'money';
  now: Estimate | null;
  /** `too_few`: fewer customers than may be told. `nothing`: nothing to observe. */
  missing: 'too_few' | 'nothing' | null;
  before: number | null;
  change: ComparedChange | null;
  yearBefore: number | null;
  yearChange: ComparedChange | null;
}

/** Null where there are none or too few to tell; the number null where the others would be too few. */
export type FileStartLost = { customers: number | null } | null;

export interface FlowCount extends Group {
  id: Flow['id'];
  /** Of these, how many did not stand there at the start; null where it does not apply or too few. */
  fresh: number | null;
}

export interface CauseCount extends Group {
  cause: string;
  initiator: string;
  avoidable: Cause['avoidable'] | 'unknown';
}

export interface Move extends Group {
  from: string;
  to: string;
}

export interface CohortRow {
  /** `2026-05`, or `2024` for the years before. */
  firstPurchase: string;
  /** Of a year of which only the first months are meant: the month before which they are; else null. */
  before: string | null;
  customers: number | null;
  /** Share 0–1 that bought again; null with too few. */
  repeated: number | null;
  /** Share 0–1 that is with us; null with too few. */
  withUs: number | null;
  value: number | null;
  /** Share 0–1 that bought in the first, second … month after the first purchase, as far as those are over. */
  buying: (number | null)[];
}

/** Customers of whom about the same chance was said, and what they did. */
export interface CalibrationBand {
  /** Chances 0–1. */
  from: number;
  to: number;
  customers: number;
  /** Mean chance said. */
  foretold: number;
  /** Share that bought. */
  bought: Estimate;
}

/** How the chances that were said came true. */
export interface Calibration extends Omit<CalibrationBand, 'from' | 'to'> {
  /** Mean square of what was missed, 0 is perfect. */
  brier: number;
  /** That of saying of everybody the share that came. */
  brierOfShare: number;
  bands: CalibrationBand[];
}

/** A cause that speaks beside the main one. */
export interface Contribution extends Group {
  cause: string;
}

export interface PredictionRow {
  /** What was said at the start. */
  said: string;
  customers: number | null;
  /** Share that bought in the period, with its interval. */
  bought: Estimate | null;
}

/** The content of a report: every format says this and nothing else. */
export interface Report {
  schemaVersion: 1;
  tool: ScoreReport['tool'];
  period: {
    kind: Period['kind'];
    label: string;
    from: string;
    to: string;
    before: string;
    yearBefore: string;
  };
  asOf: string;
  dataFrom: string | null;
  dataTo: string;
  /** Whether a later period was over when the report was made, and the data do not show it. */
  isStale: boolean;
  timezone: string;
  currency: string | null;
  /** With us at the start, and at the end. */
  population: { atStart: number | null; atEnd: number | null; valueAtStart: number | null };
  metrics: MetricValue[];
  flows: FlowCount[];
  /**
   * Who bought once, in the first days of the files, and reaches the limit together with all others of that kind: how
   * many of the lost of this period and of the one before. Null where nobody, or too few to matter.
   */
  fileStart: {
    from: string;
    to: string;
    days: number;
    lost: FileStartLost;
    lostBefore: FileStartLost;
    /** Whether changes are judged without them: not where nobody counted them in the period before. */
    judged: boolean;
  } | null;
  causes: {
    rows: CauseCount[];
    contributing: Contribution[];
    avoidableValue: number | null;
    unknown: Group;
  } | null;
  calls: Person[];
  /** Those of them whom the report before named as well; null where no history has it. */
  calledBefore: string[] | null;
  lifecycles: Move[];
  types: Move[];
  cohorts: CohortRow[];
  predictions: {
    startFrom: 'history' | 'data';
    /** By what was said at the start; nobody is in two of them. */
    rows: PredictionRow[];
    due: { customers: number | null; bought: Estimate | null };
    /** Those called lost in the periods before, and the share that has bought since; null where none is known. */
    lostBefore: { periods: number; customers: number | null; bought: Estimate | null } | null;
    /** Purchases that a model expected in the period; null where there was none. */
    expected: { purchases: number; happened: number } | null;
    /** Chances of buying in the period; null where no model gave any, or too few bought to tell. */
    period: Calibration | null;
    /** Chances of buying within 90 days, said about so long ago; null where no snapshot is of that time. */
    longAgo: { saidOn: string; days: number; calibration: Calibration | null } | null;
    /** From which day on a snapshot will be so old; null without a history, and where there is one already. */
    longAgoFrom: string | null;
  };
  model: Pick<Model, 'fittedOn' | 'clockDays' | 'regularity'> & {
    /** Last day for which it is kept. */
    keptUntil: number;
    /** What foretells purchases: the model and the classic one within it; null where nothing is foretold. */
    forecast: { model: string; base: string; customers: number; isAtBound: boolean } | null;
    /** Where the states at the start are from. */
    start: 'history' | 'data';
    lastFittedOn: number | null;
    keepDays: number;
    changedByModel: number | null;
    /** What told the end of those who were lost; null where too few to tell. */
    decided: Record<Decider, number | null>;
  };
  series: ToldEntry[];
  limits: { notes: ScoreReport['notes']; next: { source: string; customers: number }[] };
  concentration: ScoreReport['summary']['concentration'];
  inputs: ScoreReport['inputs'];
  reconciliation: ScoreReport['reconciliation'];
  findings: ScoreReport['findings'];
  thresholds: Record<string, number>;
  people: readonly ReportedPerson[];
}

/** A customer with what happened to them in the period. */
export interface ReportedPerson extends Person {
  stateBefore: Person['state'] | null;
  /** What happened in the period: ids of flows. */
  moves: readonly Flow['id'][];
}

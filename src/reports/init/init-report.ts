/** How much a belief can be relied on; unseen where there is no cell to go by. */
export type Certainty = 'sure' | 'likely' | 'open' | 'unseen';

/** What must be asked where cells leave it open; null where nothing is. */
export interface Question {
  say: string | null;
  sayZh: string | null;
}

/** One file as `init` sees it; the engine fills it. */
export interface InitFile {
  candidate: { cite: string };
  header: readonly string[];
  table: string | null;
  how: 'said' | 'configured' | 'preset' | 'name' | 'header' | 'words' | null;
  candidates: readonly { table: string; lacks: readonly string[] }[];
  preset: string | null;
  /** The preset of the orders whose lines it holds. */
  linesOf: string | null;
  presets: readonly string[];
  columns: readonly {
    column: string;
    from: string;
    by: 'preset' | 'configured' | 'name' | 'question' | 'words';
  }[];
  missing: readonly string[];
  /** Of a survey with a column per question: columns that were taken for nothing. */
  unused: readonly string[];
  /** Sheets of the workbook that were left out. */
  unreadSheets: readonly string[];
  /** Hidden sheets that hold a table. */
  hiddenTables: readonly string[];
  ambiguous: readonly { column: string; headers: readonly string[] }[];
  values: {
    rows: number;
    dateOrder: { value: 'ymd' | 'dmy' | 'mdy' | null; certainty: Certainty } & Question;
    decimal: { value: 'plain' | 'point' | 'comma'; certainty: Certainty } & Question;
    currency: {
      value: string | null;
      certainty: Certainty;
      several: readonly string[];
      by: 'column' | 'header' | 'signs' | 'signs against the column' | 'nothing';
    };
    grain: { value: 'order' | 'line'; repeatsTotal: boolean; certainty: Certainty } | null;
    scales: readonly {
      item: string;
      from: string;
      scale: string | null;
      certainty: Certainty;
      inWords: boolean;
      notApplicable: number;
      against: { r: number; n: number } | null;
    }[];
    /** Cells that would be read as nothing. */
    unread: readonly {
      column: string;
      kind: 'date' | 'number';
      cells: number;
      of: number;
      example: string;
    }[];
    /** Columns without a name that hold values. */
    nameless: readonly { at: number; example: string }[];
  } | null;
  trouble: {
    sentence: string;
    remedy: string;
    zh: { sentence: string; remedy: string };
  } | null;
  noBuyer: { en: string; zh: string } | null;
}

import fc from 'fast-check';
import { columnsOf, type Column, type Table } from '../../../src/tables/index.ts';

/** A cell as a file may hold it, and what it means. */
export interface AnyCell {
  /** As text files spell it. */
  text: string;
  /** As files with types hold it. */
  value: string | number | boolean | Date;
  /** As the engine prints the typed cell. */
  fact: string;
}

/** Cells by contract column; an absent one is empty. */
export type AnyRecord = Readonly<Partial<Record<string, AnyCell>>>;

// Texts that reading leaves as they are: no guards of spreadsheets, masks, words for "nothing", blanks at the ends.
const kept = (text: string) =>
  !/[\0\p{Cs}\p{Cc}*]|^['=#\s]|\s$|^(null|nan|none|\\n|n\/a)$|e\+/iu.test(text) && text.trim() === text;
const oddTexts = [
  '007',
  "O'Reilly, X",
  'a"b""c',
  '"',
  'x;y\tz|w',
  'line\nbreak',
  'line\r\nbreak, "quoted"',
  '张伟，王芳',
  '😀👨‍👩‍👧',
  '1e5',
  '-5',
  '@x',
  '0.10',
  '20240105',
  '12345678901234567890',
  '2024-01-05',
  'true',
  'ñandú — ß',
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(kept),
  fc.constantFrom(...oddTexts),
);

const same = (text: string): AnyCell => ({ text, value: text, fact: text });

/** Files with types keep such an id as a number. */
const anyNumberedId = fc
  .integer({ min: 0, max: 2 ** 40 })
  .map((value): AnyCell => ({ ...same(String(value)), value }));

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

interface Moment {
  day: string;
  hour: number;
  minute: number;
  second: number;
}
const anyMoment: fc.Arbitrary<Moment> = fc.record({
  day: fc
    .integer({ min: 1, max: 25_000 })
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
});
const clockOf = ({ hour, minute, second }: Moment) => `${pad(hour)}:${pad(minute)}:${pad(second)}`;
/** In Shanghai it is eight hours later. */
const inShanghai = (moment: Moment) =>
  new Date(Date.parse(`${moment.day}T${clockOf(moment)}Z`) + 8 * 3_600_000).toISOString().slice(0, 19);
const slashed = (day: string) => day.split('-').map(Number).join('/');
const chinese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** Days alone, and with a time that has an offset or none. */
const anyDay = fc.tuple(anyMoment, fc.integer({ min: 0, max: 6 })).map(([moment, way]): AnyCell => {
  const { day } = moment;
  const texts = [
    day,
    slashed(day),
    chinese(day),
    `${day} ${clockOf(moment)}`,
    `${day}T${clockOf(moment)}Z`,
    `${inShanghai(moment)}+08:00`,
    `${inShanghai(moment).replace('T', ' ')} +0800`,
  ];
  return { text: texts[way] ?? day, value: new Date(`${day}T00:00:00Z`), fact: day };
});

const anyInstant = fc.tuple(anyMoment, fc.integer({ min: 0, max: 4 })).map(([moment, way]): AnyCell => {
  const { day } = moment;
  const texts = [
    `${day} ${clockOf(moment)}`,
    `${day}T${clockOf(moment)}Z`,
    `${slashed(day)} ${clockOf(moment)}`,
    `${inShanghai(moment)}+08:00`,
    `${chinese(day)} ${clockOf(moment)}`,
  ];
  return {
    text: texts[way] ?? day,
    value: new Date(`${day}T${clockOf(moment)}Z`),
    fact: `${day} ${clockOf(moment)}`,
  };
});

const anyClock = fc.tuple(anyMoment, fc.integer({ min: 0, max: 2 })).map(([moment, way]): AnyCell => {
  const clock = clockOf(moment);
  const texts = [clock, `${moment.day} ${clock}`, `${moment.day}T${clock}Z`];
  return { text: texts[way] ?? clock, value: clock, fact: clock };
});

const anyPeriod = fc
  .tuple(
    fc.integer({ min: 1980, max: 2030 }),
    fc.integer({ min: 0, max: 11 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([year, month, way]): AnyCell => {
    const quarter = Math.floor(month / 3);
    const [text = '', fact = ''] = [
      [`${year}-${pad(month + 1)}-01`, `${year}-${pad(month + 1)}-01`],
      [`${year}-Q${quarter + 1}`, `${year}-${pad(3 * quarter + 1)}-01`],
      [`${year}-${pad(month + 1)}`, `${year}-${pad(month + 1)}-01`],
      [String(year), `${year}-01-01`],
    ][way] ?? ['', ''];
    return { text, value: text, fact };
  });

/** In ten-thousandths, so that every number of decimals occurs. */
const anyMoney = fc.integer({ min: -50_000_000_000, max: 50_000_000_000 }).map((exact): AnyCell => {
  const fact = (exact / 10_000).toFixed(4);
  return { text: fact.replace(/\.?0+$/, ''), value: exact / 10_000, fact };
});

const anyNumber = ({ min = -1e6, max = 1e6 }: Column) =>
  fc.integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) }).map((thousandths): AnyCell => {
    const value = thousandths / 1000;
    return { text: String(value), value, fact: Number.isInteger(value) ? `${value}.0` : String(value) };
  });

const anyInteger = ({ min = -1e9, max = 1e9 }: Column) =>
  fc.integer({ min, max }).map((value): AnyCell => ({ text: String(value), value, fact: String(value) }));

const anyFlag = fc
  .constantFrom<[string, boolean][]>(
    ...(['true', 'TRUE', '1', 'yes', 'Y', '是'] as const).map((text): [string, boolean] => [text, true]),
    ...(['false', 'False', '0', 'no', 'N', '否'] as const).map((text): [string, boolean] => [text, false]),
  )
  .map(([text, value]): AnyCell => ({ text, value, fact: String(value) }));

const anyOf = (values: readonly string[]) =>
  fc.constantFrom(...values.flatMap((value) => [value, value.toUpperCase()])).map((text): AnyCell => ({
    ...same(text),
    fact: text.toLowerCase(),
  }));

const anyConsent = fc
  .constantFrom<[string, string][]>(
    ...(['yes', 'Subscribed', 'opted-in', '已同意', '1'] as const).map((text): [string, string] => [
      text,
      'yes',
    ]),
    ...(['No', 'Not subscribed', 'opt out', '不同意', '0'] as const).map((text): [string, string] => [
      text,
      'no',
    ]),
    ...(['maybe', 'pending', '不详'] as const).map((text): [string, string] => [text, 'unclear']),
  )
  .map(([text, fact]): AnyCell => ({ text, value: text, fact }));

function anyCell(column: Column): fc.Arbitrary<AnyCell> {
  switch (column.kind) {
    case 'date':
      return anyDay;
    case 'instant':
      return anyInstant;
    case 'clock':
      return anyClock;
    case 'period':
      return anyPeriod;
    case 'money':
      return anyMoney;
    case 'number':
    case 'score':
      return anyNumber(column);
    case 'integer':
      return anyInteger(column);
    case 'flag':
      return anyFlag;
    case 'consent':
      return anyConsent;
    case 'enumeration':
      return anyOf(column.values ?? []);
    case 'id':
      return fc.oneof(anyText.map(same), anyNumberedId);
    default:
      return anyText.map(same);
  }
}

/** Any record of a table: required cells filled, of others some. */
export function anyRecord(table: Table): fc.Arbitrary<AnyRecord> {
  return fc.record(
    Object.fromEntries(
      columnsOf(table).map((column) => [
        column.name,
        column.required ? anyCell(column) : fc.option(anyCell(column), { nil: undefined, freq: 4 }),
      ]),
    ),
  );
}

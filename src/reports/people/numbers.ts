import type { Lang } from './lang.ts';

/** People's numbers in the way of a language. Whatever is not finite is a dash. */
export interface Numbers {
  /** 23,570 */
  whole: (value: number) => string;
  /** At most that many decimals, trailing zeros left out: 15.3 */
  decimal: (value: number, digits: number) => string;
  /** A share 0–1 as percent: 62 % */
  percent: (share: number, digits?: number) => string;
  /** Money with 2 decimals, or whole from 1,000 on, as it stands alone. */
  money: (value: number) => string;
  /** Money for a column: whole when the largest of the column has four digits and more, else 2 decimals. */
  moneyColumn: (values: readonly number[]) => (value: number) => string;
  /** Exact decimal text ("8300065.8100") with that many decimals, nothing lost on the way. */
  exact: (decimal: string, digits: number) => string;
}

export function numbers(lang: Lang): Numbers {
  return lang === 'en' ? english : chinese;
}

const english = build('en-US', ' %');
const chinese = build('zh-CN', '%');

function build(locale: string, percentSign: string): Numbers {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (least: number, most: number): Intl.NumberFormat => {
    const key = `${least}-${most}`;
    let found = formats.get(key);
    if (found === undefined) {
      // `negative` keeps a small loss from showing as "-0".
      found = new Intl.NumberFormat(locale, {
        minimumFractionDigits: least,
        maximumFractionDigits: most,
        signDisplay: 'negative',
      });
      formats.set(key, found);
    }
    return found;
  };
  const show = (value: number, least: number, most: number) =>
    Number.isFinite(value) ? format(least, most).format(value) : '–';

  return {
    whole: (value) => show(value, 0, 0),
    decimal: (value, digits) => show(value, 0, digits),
    percent: (share, digits = 0) => {
      if (!Number.isFinite(share)) return '–';
      // Nearly all is not all.
      const most = 100 - 10 ** -digits;
      const shown = share < 1 ? Math.min(share * 100, Math.max(most, 0)) : share * 100;
      return show(share * 100 > most ? shown : share * 100, 0, digits) + percentSign;
    },
    money: (value) => (Math.abs(value) >= 1000 ? show(value, 0, 0) : show(value, 2, 2)),
    moneyColumn: (values) => {
      const digits = values.some((value) => Math.abs(value) >= 1000) ? 0 : 2;
      return (value) => show(value, digits, digits);
    },
    // The type of `format` knows numeric text only as a literal.
    exact: (decimal, digits) =>
      plainDecimal.test(decimal) ? format(digits, digits).format(decimal as `${number}`) : decimal,
  };
}

const plainDecimal = /^-?\d+(?:\.\d+)?$/;

/** Decimals that all of these amounts need, at least 2: rounding less would keep parts from adding up. */
export function decimalsNeeded(decimals: readonly string[]): number {
  const needed = decimals.map((decimal) => (/\.(\d*?)0*$/.exec(decimal)?.[1] ?? '').length);
  return Math.max(2, ...needed);
}

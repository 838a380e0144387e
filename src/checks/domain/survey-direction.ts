import { readerCheck, type Check } from '../check.ts';

/** The items that values like `trust (1-7), r = -0.62` name, each with its scale the other way round. */
const turnedRound = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    values.flatMap((value) => {
      const [, item, first, last] = /^(\w+) \((-?\d+)-(-?\d+)\)/.exec(value) ?? [];
      return item === undefined ? [] : [[item, `${last ?? ''}-${first ?? ''}`]];
    }),
  );

export const surveyDirection: Check = {
  ...readerCheck('survey.direction', 'domain', {
    en: '`trust (1-7), r = -0.62`: who is content says little trust',
    zh: '`trust (1-7), r = -0.62`：越满意的客户，信任分越低',
  }),
  remedyAt: (values) => {
    const scale = turnedRound(values);
    if (Object.keys(scale).length === 0) return null;
    const text = JSON.stringify(scale).replaceAll('":"', '": "').replaceAll('","', '", "');
    return {
      en: `If it asks the opposite, turn its scale round in loyalty.config.json: "tables": {"surveys": {"scale": ${text}}}.`,
      zh: `如为反向题，请在 loyalty.config.json 中把量表倒写："tables": {"surveys": {"scale": ${text}}}。`,
    };
  },
};

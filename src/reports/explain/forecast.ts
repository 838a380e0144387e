import { features, purchaseModels, type Correction, type Forecast } from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { quiet, type Block } from '../people/block.ts';
import { isoDay } from '../people/days.ts';
import type { Lang } from '../people/lang.ts';
import type { ExplainReport } from './explain-report.ts';

/** What is foretold of the customer, by which model, and why that one; or why none is used. */
export function forecastBlocks({ row, population }: ExplainReport, lang: Lang): Block[] {
  const words = messages(lang).model;
  const { forecast } = population;
  const { prediction } = row.assessment;
  if (forecast === undefined || forecast === null || row.facts.purchases === 0) return [];
  const lines =
    forecast.refused !== null
      ? [words.refused(words.refusals[forecast.refused])]
      : prediction === null
        ? []
        : [
            words.foretold(prediction.horizonDays, prediction.buys, prediction.expected, prediction.typical),
            words.alive(prediction.alive),
            ...reasons(forecast, lang),
          ];
  if (lines.length === 0) return [];
  return [
    { kind: 'space' },
    { kind: 'heading', text: words.title },
    ...lines.map((text, index): Block => ({
      kind: 'text',
      indent: 2,
      text: ['  ', index < 2 ? text : quiet(text)],
    })),
  ];
}

/** Which model, what it was fitted on, and what corrected it. */
function reasons({ base, correction, customers, model }: Forecast, lang: Lang): string[] {
  const words = messages(lang).model;
  const name = purchaseModels.find(({ id }) => id === base?.model)?.names[lang] ?? base?.model ?? '';
  const fitted = words.fitted(name, customers, base?.status ?? 'not_converged');
  if (model !== 'combined') return [fitted, words.chosen];
  return [
    fitted,
    ...(correction === null ? [words.uncorrected] : [...lessonLines(correction, lang), words.shown]),
  ];
}

/** What earlier windows taught: who buys, how many buy, and the season. */
export function lessonLines(correction: Correction, lang: Lang): string[] {
  const words = messages(lang).model;
  const { coefficients, spreads, fromDays, lessonDays, trials, shifts, season, seasonDays, shift } =
    correction;
  // The first feature are the odds of the classic model: beside its own 1 they count by a coefficient per deviation.
  const weight = 1 + (spreads[0] ? (coefficients[1] ?? 0) / spreads[0] : 0);
  const used = features
    .filter((_, i) => i > 0 && (coefficients[i + 1] ?? 0) > 0.005)
    .map((feature) => feature[lang]);
  const days = fromDays.map((day) => isoDay(day) ?? '');
  const seasonal = season === null ? 0 : season.trust * (season.effects[0] ?? 0);
  return [
    words.corrected(used, days, lessonDays, trials, weight),
    words.level(Math.exp(shift - seasonal), shifts.map(Math.exp)),
    season === null ? words.noSeason(seasonDays) : words.season(Math.exp(seasonal), season.trust),
  ];
}

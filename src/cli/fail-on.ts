import { estimate, metrics, type Metric, type Totals } from '../core/index.ts';
import { LoyaltyError } from '../errors.ts';
import { shown } from '../printable.ts';
import { nearestNames } from './nearest.ts';

/** A bound that must not be crossed, such as `churn_rate>0.05`. */
export interface Bound {
  text: string;
  metric: Metric;
  crosses: (value: number) => boolean;
}

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
};

/** Reads `--fail-on`; a name that is mistyped would otherwise never fail. */
export function boundsOf(texts: readonly string[]): Bound[] {
  return texts.map((text) => {
    const [, name = '', sign = '', number = '', percent] =
      /^\s*([\w.]+)\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
    const compare = comparisons[sign];
    if (compare === undefined)
      throw new LoyaltyError(
        'usage',
        'usage.fail-on',
        `--fail-on ${shown(text)} is no bound.`,
        "Write it like --fail-on 'churn_rate>0.05'.",
        {
          zh: {
            sentence: `--fail-on ${shown(text)} 不是界限。`,
            remedy: "请写成 --fail-on 'churn_rate>0.05' 的形式。",
          },
        },
      );
    const metric = metrics.find(({ id }) => id === name);
    if (metric === undefined) {
      const ids = metrics.map(({ id }) => id);
      const [nearest] = nearestNames(name, ids);
      throw new LoyaltyError(
        'usage',
        'usage.metric',
        `--fail-on knows no number ${shown(name)}.`,
        `${nearest === undefined ? '' : `Did you mean \`${nearest}\`? `}The numbers are ${ids.join(', ')}.`,
        {
          zh: {
            sentence: `--fail-on 不认识指标 ${shown(name)}。`,
            remedy: `${nearest === undefined ? '' : `是否应为 \`${nearest}\`？`}可用 ${ids.join('、')}。`,
          },
        },
      );
    }
    if (percent === '%' && metric.unit !== 'share')
      throw new LoyaltyError(
        'usage',
        'usage.fail-on',
        `--fail-on ${shown(text)}: ${metric.id} is no share, so it has no per cent.`,
        `Write the number itself, like ${metric.id}${sign}${number}.`,
        {
          zh: {
            sentence: `--fail-on ${shown(text)}：${metric.id} 不是占比，不能用百分数。`,
            remedy: `请直接写数值，例如 ${metric.id}${sign}${number}。`,
          },
        },
      );
    const bound = Number(number) / (percent === '%' ? 100 : 1);
    return { text: text.trim(), metric, crosses: (value) => compare(value, bound) };
  });
}

/**
 * Fails when a bound is crossed, or when its number cannot be told: nothing known is not nothing wrong.
 *
 * @param told the numbers of the report: what it withholds is not said here either
 */
export function holdTo(
  bounds: readonly Bound[],
  totals: Totals,
  told: readonly { id: string; missing: string | null }[],
): void {
  const said = bounds.flatMap(({ text, metric, crosses }) => {
    const value = estimate(metric.observe(totals))?.value ?? null;
    if (value === null)
      return [
        {
          en: `${text} cannot be told: there was nothing to observe`,
          zh: `${text} 无法判断：没有可观察的客户`,
        },
      ];
    if (!crosses(value)) return [];
    const isWithheld = told.some(({ id, missing }) => id === metric.id && missing === 'too_few');
    return [
      isWithheld
        ? {
            en: `${text} is crossed; too few customers are behind it to say the number`,
            zh: `已越过 ${text}；相关客户太少，不给出数值`,
          }
        : {
            en: `${text} is crossed: ${metric.id} is ${Number(value.toFixed(6))}`,
            zh: `已越过 ${text}：${metric.id} 为 ${Number(value.toFixed(6))}`,
          },
    ];
  });
  if (said.length === 0) return;
  throw new LoyaltyError(
    'data',
    'threshold.crossed',
    `${said.map(({ en }) => en).join('; ')}.`,
    'The report was written: it says who and why.',
    {
      zh: {
        sentence: `${said.map(({ zh }) => zh).join('；')}。`,
        remedy: '报告已写出：其中说明是谁、为何。',
      },
    },
  );
}

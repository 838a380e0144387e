import { checkOf, ruleNames } from '../../checks/index.ts';
import { LoyaltyError } from '../../errors.ts';
import { rules, type Severity } from '../../findings/rules.ts';
import { shown } from '../../printable.ts';
import { newOf, type FindingGroup, type ValidatedInput, type ValidateReport } from '../../reports/index.ts';
import { nearestNames } from '../nearest.ts';
import { unreadableRules } from './unusable.ts';

export const ruleLevels = ['off', 'info', 'warning', 'error'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** `ID=LEVEL` as often as it was given, over what the configuration says. */
export function ruleOptions(
  said: readonly string[],
  configured: Readonly<Record<string, RuleLevel>>,
): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>(Object.entries(configured));
  for (const text of said) {
    const [, rule = '', level = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
    if (!isLevel(level))
      throw new LoyaltyError(
        'usage',
        'usage.rule',
        `--rule ${shown(text)} is not a rule with its weight.`,
        'Write it like --rule order.id-shared=warning (off, info, warning or error).',
        {
          zh: {
            sentence: `--rule ${shown(text)} 不是规则及其级别。`,
            remedy: '请写成 --rule order.id-shared=warning 的形式（off、info、warning 或 error）。',
          },
        },
      );
    if (checkOf(rule) === undefined)
      throw new LoyaltyError(
        'usage',
        'usage.rule',
        `--rule ${shown(rule)} is no rule.`,
        `The nearest are ${nearestNames(rule, ruleNames).map(shown).join(', ')}.`,
        {
          zh: {
            sentence: `--rule ${shown(rule)} 不是规则。`,
            remedy: `最接近的是 ${nearestNames(rule, ruleNames).map(shown).join('、')}。`,
          },
        },
      );
    levels.set(rule, level);
  }
  return levels;
}

const isLevel = (text: string): text is RuleLevel => (ruleLevels as readonly string[]).includes(text);

/** What a run fails on. */
export interface FailOn {
  text: string;
  level: 'error' | 'warning' | null;
  metric: { name: string; sign: string; bound: number } | null;
}

const metricNames = [
  'errors',
  'warnings',
  'infos',
  'records',
  'rejected',
  'rejected_share',
  'blank',
  'duplicates',
  'duplicate_share',
  'guests',
  'guest_share',
] as const;

export function failOnOptions(said: readonly string[]): FailOn[] {
  return (said.length === 0 ? ['error'] : said).map((text) => {
    if (text === 'error' || text === 'warning') return { text, level: text, metric: null };
    const [, name = '', sign = '', bound = ''] =
      /^\s*([a-z_]+)\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)\s*$/i.exec(text) ?? [];
    if (sign === '')
      throw new LoyaltyError(
        'usage',
        'usage.fail-on',
        `--fail-on ${shown(text)} is neither error nor warning nor a bound of a metric.`,
        "Write it like --fail-on 'rejected_share>0.01'.",
        {
          zh: {
            sentence: `--fail-on ${shown(text)} 既不是 error 或 warning，也不是指标的界限。`,
            remedy: "请写成 --fail-on 'rejected_share>0.01' 的形式。",
          },
        },
      );
    if (!(metricNames as readonly string[]).includes(name))
      throw new LoyaltyError(
        'usage',
        'usage.fail-on',
        `--fail-on ${shown(text)}: ${shown(name)} is no metric.`,
        `Did you mean ${shown(nearestNames(name, metricNames, 1)[0] ?? '')}? There are ${metricNames.map(shown).join(', ')}.`,
        {
          zh: {
            sentence: `--fail-on ${shown(text)}：${shown(name)} 不是指标。`,
            remedy: `是否应为 ${shown(nearestNames(name, metricNames, 1)[0] ?? '')}？可用 ${metricNames.map(shown).join('、')}。`,
          },
        },
      );
    return { text, level: null, metric: { name, sign, bound: Number(bound) } };
  });
}

/** Numbers about a whole run that it can be held against. */
export function metricsOf(
  groups: readonly FindingGroup[],
  inputs: readonly ValidatedInput[],
): Record<(typeof metricNames)[number], number> {
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
  const ofLevel = (severity: Severity) => sum(groups.filter((each) => each.severity === severity).map(newOf));
  const ofRule = (rule: string) => sum(groups.filter((each) => each.rule === rule).map(({ count }) => count));
  const blank = sum(inputs.map((input) => input.blank));
  const records = sum(inputs.map((input) => input.records)) - blank;
  const rejected = sum(inputs.map((input) => input.rejected));
  const share = (count: number) => (records === 0 ? 0 : count / records);
  const [duplicates, guests] = [ofRule('record.duplicate'), ofRule('customer.guest')];
  return {
    errors: ofLevel('error'),
    warnings: ofLevel('warning'),
    infos: ofLevel('info'),
    records,
    rejected,
    rejected_share: share(rejected),
    blank,
    duplicates,
    duplicate_share: share(duplicates),
    guests,
    guest_share: share(guests),
  };
}

/**
 * Whether a run passes. A bound of a metric stands in for single bad records; what is wrong with a file as a whole (not
 * readable, a column missing, an expectation not met) fails in any case.
 */
export function verdictOf(
  groups: readonly FindingGroup[],
  metrics: Readonly<Record<string, number>>,
  failOn: readonly FailOn[],
): Pick<ValidateReport, 'verdict' | 'unreadable'> {
  const reasons: string[] = [];
  const isNew = (group: FindingGroup) => newOf(group) > 0;
  const levels = failOn.map(({ level }) => level);
  const fails = (group: FindingGroup) =>
    isNew(group) &&
    (group.severity === 'error'
      ? levels.includes('error') || levels.includes('warning') || !Object.hasOwn(rules, group.rule)
      : group.severity === 'warning' && levels.includes('warning'));
  const failing = new Set(groups.filter(fails).map(({ rule }) => rule));
  reasons.push(...[...failing].sort());
  for (const { text, metric } of failOn) {
    if (metric === null) continue;
    const value = metrics[metric.name] ?? 0;
    const { sign, bound } = metric;
    const isCrossed =
      sign === '>'
        ? value > bound
        : sign === '>='
          ? value >= bound
          : sign === '<'
            ? value < bound
            : value <= bound;
    if (isCrossed) reasons.push(`${text} (${Number(value.toPrecision(4))})`);
  }
  return {
    verdict: { passed: reasons.length === 0, failOn: failOn.map(({ text }) => text), reasons },
    // A baseline records findings of data that were read; what cannot be read is never known.
    unreadable: groups.some(({ rule, severity }) => unreadableRules.has(rule) && severity === 'error'),
  };
}

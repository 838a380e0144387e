import {
  reasonsOf,
  reasonTags,
  richFacts,
  type Fact,
  type FactUnit,
  type RichFactName,
} from '../../core/index.ts';
import { messages } from '../messages/index.ts';
import { isoDay } from './days.ts';
import type { Lang } from './lang.ts';
import { numbers } from './numbers.ts';

/** Units of the facts of bare orders that signals and gates read. */
const orderUnits: Readonly<Record<string, FactUnit>> = {
  purchases: 'count',
  ratePercentile: 'share',
  repeat: 'share',
  gapVariation: 'ratio',
  value12m: 'money',
  active: 'flag',
  obstacles: 'count',
  valueChange: 'balance',
  silenceDays: 'days',
};

function richFact(name: string): Fact | null {
  return Object.hasOwn(richFacts, name) ? richFacts[name as RichFactName] : null;
}

/** Name of a fact in words. */
export function factName(name: string, lang: Lang): string {
  const known = messages(lang).facts as Readonly<Record<string, string>>;
  return richFact(name)?.names[lang] ?? known[name] ?? name;
}

/** A value of a fact as people read it: shares in percent, flags as yes or no. */
export function factValue(name: string, value: number, lang: Lang): string {
  const { percent, decimal, whole } = numbers(lang);
  switch (richFact(name)?.unit ?? orderUnits[name] ?? 'ratio') {
    case 'share':
    case 'excess':
      return percent(value, 0);
    case 'flag':
      return value === 1 ? messages(lang).loyalty.yes : messages(lang).loyalty.no;
    case 'count':
    case 'days':
    case 'minutes':
      return Number.isInteger(value) ? whole(value) : decimal(value, 1);
    case 'date':
      return isoDay(value) ?? '';
    case 'set':
      return reasonsOf(value)
        .map((id) => reasonTags[id].names[lang])
        .join(messages(lang).list);
    case 'score':
      return decimal(value, 0);
    default:
      return decimal(value, 2);
  }
}

/** A fact that is so or not so: its name says all. */
export function isYesOrNo(name: string): boolean {
  return (richFact(name)?.unit ?? orderUnits[name]) === 'flag';
}

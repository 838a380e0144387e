import type { Lateness } from './assessment.ts';
import type { Code, Level, LifeCycleStage, Step, TypeId } from './ids.ts';
import { allTypes } from './types/index.ts';
import { lifeCycle } from './value/life-cycle.ts';

/** A concept in both languages; the textbook's own Chinese names exactly, extensions marked 书外. */
export interface Names {
  en: string;
  zh: string;
}

export const typeNames = Object.fromEntries(allTypes.map(({ id, names }) => [id, names])) as Readonly<
  Record<TypeId, Names>
>;

export const levelNames: Readonly<Record<Level, Names>> = {
  key_top: { en: 'key, top 1 %', zh: '关键客户（最重要 1%）' },
  key: { en: 'key', zh: '关键客户' },
  ordinary: { en: 'ordinary', zh: '普通客户' },
  small: { en: 'small (extension)', zh: '小客户（书外）' },
};

export const codeNames: Readonly<Record<Code, Names>> = {
  A: { en: 'A: best customers', zh: 'A：最好的客户' },
  B: { en: 'B: great sales potential', zh: 'B：有很大销售潜力的客户' },
  C: { en: 'C: general', zh: 'C：一般客户' },
};

export const lifeCycleNames = Object.fromEntries(lifeCycle.map(({ id, names }) => [id, names])) as Readonly<
  Record<LifeCycleStage, Names>
>;

export const stepNames: Readonly<Record<Step, Names>> = {
  suspect: { en: 'suspect', zh: '潜在客户' },
  target: { en: 'target', zh: '目标客户' },
  first: { en: 'first purchase', zh: '首次消费客户' },
  repeat: { en: 'repeat', zh: '重复消费客户' },
  die_hard: { en: 'die-hard', zh: '铁杆客户' },
  advocate: { en: 'advocate', zh: '宣传客户' },
};

export const latenessNames: Readonly<Record<Lateness['state'], Names>> = {
  never_bought: { en: 'no purchase kept', zh: '没有有效购买' },
  bought_once: { en: 'bought once', zh: '只买过一次' },
  on_schedule: { en: 'on schedule', zh: '按时' },
  late: { en: 'late against own rhythm', zh: '晚于自身节奏' },
  lapsed: { en: 'lapsed repeaters', zh: '沉默流失的复购客户' },
};

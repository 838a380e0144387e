import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SurveyItem } from '../../../src/core/index.ts';
import { openDuckDb } from '../../../src/engine/duckdb.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { runningAgainst, runTogether } from '../../../src/engine/inputs/answer-directions.ts';

let folder = '';
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loyalty-directions-'));
  engine = await openDuckDb({ memory: '500MB', threads: 1, temporaryFolder: folder, readableFiles: [] });
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answers = readonly (number | null)[];

/** One list of answers for each item, one answer for each response. */
async function against(answers: Partial<Record<SurveyItem, Answers>>) {
  const items = Object.keys(answers) as SurveyItem[];
  const responses = (answers[items[0] ?? 'trust'] ?? []).map(
    (_, row) => `(${items.map((item) => answers[item]?.[row] ?? 'NULL').join(', ')})`,
  );
  const relation = `(VALUES ${responses.join(', ')}) AS t(${items.join(', ')})`;
  return runningAgainst(engine, relation, new Map(items.map((item) => [item, item])));
}

/** 1 … 7, again and again: what customers feel, and how they answer to it. */
const moods = (n: number) => Array.from({ length: n }, (_, index) => 1 + ((index * 3) % 7));
const within = (answer: number) => Math.max(1, Math.min(7, answer));
const like = (n: number, shift: number) =>
  moods(n).map((mood, index) => within(mood + (((index * shift) % 3) - 1)));
const turned = (answers: readonly number[]) => answers.map((answer) => 8 - answer);

it('names a question that is answered against the others, with r and how many answered', async () => {
  const found = await against({
    sat_overall: like(40, 1),
    trust: like(40, 2),
    belong: turned(like(40, 5)),
  });
  expect(found).toMatchObject([{ item: 'belong', n: 40 }]);
  expect(found[0]?.r).toBeLessThan(-0.8);
});

it('says nothing with fewer than thirty answers, fewer than two others, or answers that are all alike', async () => {
  const few = { sat_overall: like(29, 1), trust: like(29, 2), belong: turned(like(29, 5)) };
  expect(await against(few)).toEqual([]);
  expect(await against({ sat_overall: like(90, 1), trust: turned(like(90, 2)) })).toEqual([]);
  const alike = { sat_overall: like(90, 1), trust: like(90, 2).map(() => 5), belong: turned(like(90, 5)) };
  expect(await against(alike)).toEqual([]);
});

it('counts only responses to two others, and names one of which most say nothing by those who do', async () => {
  const sparse = turned(like(90, 5)).map((answer, index) => (index % 2 === 0 ? answer : null));
  expect(await against({ sat_overall: like(90, 1), trust: like(90, 2), belong: sparse })).toMatchObject([
    { item: 'belong', n: 45 },
  ]);
  const alone = like(90, 2).map((answer, index) => (index % 9 === 0 ? answer : null));
  expect(await against({ sat_overall: like(90, 1), trust: alone, belong: turned(like(90, 5)) })).toEqual([]);
});

it('names several that ask the opposite, and of two halves those without overall satisfaction', async () => {
  const items = (all: readonly { item: string }[]) => all.map(({ item }) => item).toSorted();
  expect(
    items(
      await against({
        sat_overall: like(90, 1),
        quality: like(90, 2),
        trust: turned(like(90, 4)),
        recommend: like(90, 5),
        belong: turned(like(90, 7)),
      }),
    ),
  ).toEqual(['belong', 'trust']);
  const halves = await against({
    sat_overall: like(90, 1),
    quality: like(90, 2),
    trust: turned(like(90, 4)),
    belong: turned(like(90, 7)),
  });
  expect(items(halves)).toEqual(['belong', 'trust']);
});

it('asks nothing of prices, rewards, nearness, costs of switching and other reasons to stay', async () => {
  const others: SurveyItem[] = [
    'price_lowest',
    'near',
    'reward',
    'sc_fin',
    'choice_forced',
    'alt_attract',
    'expect',
  ];
  expect(runTogether.filter((item) => others.includes(item))).toEqual([]);
  const answers = Object.fromEntries(others.map((item) => [item, turned(like(90, 5))]));
  expect(
    await against({ sat_overall: like(90, 1), trust: like(90, 2), value: like(90, 4), ...answers }),
  ).toEqual([]);
});

/** Numbers from 0 to 1, the same for the same seed. */
function* chance(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

it('never names a question of a form whose questions all ask the same way, however loosely they hang together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.integer({ min: 3, max: runTogether.length }),
      fc.integer({ min: 10, max: 300 }),
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.double({ min: 0, max: 0.6, noNaN: true }),
      async (seed, questions, responses, looseness, missing) => {
        const next = chance(seed);
        const random = () => next.next().value;
        const feelings = Array.from({ length: responses }, () => 1 + 6 * random());
        const answers = Object.fromEntries(
          runTogether
            .slice(0, questions)
            .map((item) => [
              item,
              feelings.map((mood) =>
                random() < missing ? null : within(Math.round(mood + looseness * 6 * (random() - 0.5))),
              ),
            ]),
        );
        expect(await against(answers)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

it('finds one that asks the opposite in such a form with enough answers', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.integer({ min: 3, max: runTogether.length }),
      fc.integer({ min: 0, max: runTogether.length - 1 }),
      async (seed, questions, at) => {
        const next = chance(seed);
        const random = () => next.next().value;
        const feelings = Array.from({ length: 120 }, () => 1 + 6 * random());
        const opposite = runTogether[at % questions];
        const answers = Object.fromEntries(
          runTogether.slice(0, questions).map((item) => {
            const given = feelings.map((mood) => within(Math.round(mood + 4 * (random() - 0.5))));
            return [item, item === opposite ? turned(given) : given];
          }),
        );
        expect((await against(answers)).map(({ item }) => item)).toEqual([opposite]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

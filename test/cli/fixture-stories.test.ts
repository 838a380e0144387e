import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../../fixtures/stories/index.ts';
import { allTypes } from '../../src/core/types/index.ts';
import { root, textOf } from '../guards/files.ts';
import { run } from './run.ts';

/* Nothing in the stories was made to fit a formula: things happened to people, and the run has to find out why they stay. */

interface Found {
  customer_id: string;
  type: string;
  type_state: string;
  type_note: string | null;
  type_belief: number | null;
  type_disbelief: number | null;
  type_uncertainty: number | null;
}

const found = new Map<string, Found>();

beforeAll(async () => {
  const { exitCode, stdout, stderr } = await run([
    'score',
    join(root, 'fixtures', 'retail'),
    '--format',
    'json',
  ]);
  if (exitCode !== 0) throw new Error(stderr);
  const { customers } = JSON.parse(stdout) as { customers: Found[] };
  for (const each of customers) found.set(each.customer_id, each);
}, 60_000);

describe('customers of whom it is known why they stay', () => {
  it.each(stories.map((story) => [story.id, story] as const))('%s', (id, { shows, state, note = null }) => {
    expect(found.get(id)).toMatchObject({ type: shows, type_state: state, type_note: note });
  });

  it('every type has one that is established', () => {
    const firm = stories.filter(({ state }) => state === 'established').map(({ shows }) => shows);
    expect(allTypes.map(({ id }) => id).filter((id) => !firm.includes(id))).toEqual([]);
  });

  it('the shares of what is believed, disbelieved and unknown add up to 1', () => {
    for (const { id } of stories) {
      const { type_belief: b, type_disbelief: d, type_uncertainty: u } = found.get(id) as Found;
      if (b !== null) expect(b + (d ?? 0) + (u ?? 0)).toBeCloseTo(1, 2);
    }
  });

  it('the README of the company tells each of them', () => {
    const readme = textOf('fixtures/retail/README.md');
    expect(stories.filter(({ id, who }) => !readme.includes(`| ${id} |`) || !readme.includes(who))).toEqual(
      [],
    );
  });
});

import { expect, it } from 'vitest';
import { retail } from '../../fixtures/generate.ts';
import { filesOf, textOf } from './files.ts';

const world = retail();

it.each([...world.keys()])('fixtures/retail/%s is what the generator writes', (name) => {
  // Compared as a boolean: a difference of thousands of lines helps nobody. `npm run fixtures` writes the files.
  expect(textOf(`fixtures/retail/${name}`) === world.get(name)).toBe(true);
});

it('nothing else lies beside them', () => {
  expect(filesOf('fixtures/retail')).toEqual(
    [...world.keys(), 'README.md'].map((name) => `fixtures/retail/${name}`).sort(),
  );
});

it('three lines stand twice and no others', () => {
  const lines = (world.get('transactions.csv') ?? '').trimEnd().split('\n');
  expect(lines.length - new Set(lines).size).toBe(3);
});

it('its README counts the lines', () => {
  const lines = (world.get('transactions.csv') ?? '').trimEnd().split('\n').length - 1;
  expect(textOf('fixtures/retail/README.md')).toContain(`${lines.toLocaleString('en')} lines`);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const core = join(import.meta.dirname, '../../src/core');

interface Example {
  file: string;
  /** Statements up to and with the expression, and what stands after `// =>`. */
  steps: { code: string; expected: string }[];
}

/** Every `@example` of a doc comment: plain expression lines, each result after `// =>`. */
function examplesOf(file: string): Example[] {
  const comments = readFileSync(join(core, file), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments
    .filter((comment) => comment.includes('@example'))
    .map((comment) => {
      const text = (comment.split('@example')[1] ?? '').replace(/^\s*\*\/?\s?|\s*\*\/$/gm, '');
      const steps: Example['steps'] = [];
      let code = '';
      for (const line of text.split('\n')) {
        const [before = '', expected] = line.split('// => ');
        code += `${before}\n`;
        if (expected === undefined) continue;
        steps.push({ code, expected });
        code = '';
      }
      return { file, steps };
    });
}

const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const examples = files.flatMap(examplesOf);

it('finds examples', () => {
  expect(examples.length).toBeGreaterThan(20);
});

it.each(examples.map((example, i) => [example.file, i, example] as const))(
  '%s (%#)',
  async (file, _, { steps }) => {
    const scope = createContext({ ...((await import(join(core, file))) as Record<string, unknown>) });
    expect(steps.length).toBeGreaterThan(0);
    for (const { code, expected } of steps) {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
      expect(plain(runInContext(code, scope))).toEqual(plain(runInContext(`(${expected})`, scope)));
    }
  },
);

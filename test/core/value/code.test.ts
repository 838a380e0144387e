import { expect, it } from 'vitest';
import { code } from '../../../src/core/value/code.ts';

it('cannot be told from orders', () => {
  expect(code()).toBeNull();
});

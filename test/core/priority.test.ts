import { expect, it } from 'vitest';
import { priority } from '../../src/core/priority.ts';
import { overrideThresholds } from '../../src/core/thresholds.ts';

// Shares 1, ½, ¼ and 1/10 of the 12-month value
it.each([
  ['contact_now', 200],
  ['contact_soon', 200],
  ['ask_how_it_is', 100],
  ['win_back', 50],
  ['invite_second_purchase', 20],
  ['invite_first_purchase', 0],
  ['let_go_quietly', 0],
  ['nothing_to_do', 0],
] as const)('%s with 200 a year is worth %d', (action, expected) => {
  expect(priority({ value12m: 200 }, action)).toBe(expected);
});

it('is never negative', () => {
  expect(priority({ value12m: -50 }, 'contact_now')).toBe(0);
});

it('follows the thresholds', () => {
  expect(priority({ value12m: 200 }, 'win_back', overrideThresholds({ 'priority.winBack': 0.5 }))).toBe(100);
});

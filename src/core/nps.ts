import { z95 } from './numerics/wilson.ts';

/** Net promoter score in points with its 95 % interval. */
export interface Nps {
  /** −100 to 100. */
  score: number;
  low: number;
  high: number;
  answers: number;
}

/** Fewer answers say too little of all customers. */
const minAnswers = 30;

/**
 * M28: promoters (9–10 of 10) minus detractors (0–6) in percent of all answers, with a Wilson-type interval: the values
 * θ that the share difference d keeps within z standard errors, (d − θ)² ≤ z²·(p + q − θ²)/n, where (p + q − d²)/n is the
 * variance of the difference of two multinomial shares. Without passives it is Wilson's interval itself.
 *
 * @returns null with fewer than 30 answers
 * @throws RangeError when a count is not a whole number of at least 0
 * @source Reichheld (2003), Harvard Business Review 81(12), 46–54; Wilson (1927), JASA 22, 209–212; the way the two are
 * joined is our choice. That the score says more than satisfaction was not replicated: Keiningham et al. (2007), Journal
 * of Marketing 71(3), 39–51.
 * @example
 * nps({ promoters: 50, passives: 30, detractors: 20 })?.score; // => 30
 * nps({ promoters: 20, passives: 5, detractors: 4 }); // => null
 */
export function nps(counts: { promoters: number; passives: number; detractors: number }): Nps | null {
  const { promoters, passives, detractors } = counts;
  for (const [name, count] of Object.entries(counts))
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`\`nps\` requires \`${name}\` to be a whole number of at least 0, got ${count}`);
  const answers = promoters + passives + detractors;
  if (answers < minAnswers) return null;
  const difference = (promoters - detractors) / answers;
  const outspoken = (promoters + detractors) / answers;
  const c = (z95 * z95) / answers;
  const half = Math.sqrt(Math.max(0, c * (outspoken * (1 + c) - difference * difference)));
  const points = (share: number) => 100 * Math.min(1, Math.max(-1, share));
  return {
    score: (100 * (promoters - detractors)) / answers,
    low: points((difference - half) / (1 + c)),
    high: points((difference + half) / (1 + c)),
    answers,
  };
}

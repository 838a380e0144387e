/**
 * Why a run could not be done, for the exit code.
 *
 * - `data`: the data is invalid or a threshold was crossed (exit 1)
 * - `usage`: wrong options or configuration (exit 2)
 * - `input`: an input cannot be read (exit 3)
 */
export type FailureKind = 'data' | 'usage' | 'input';

/** Where in a file an error lies, as far as it is known. */
export interface ErrorPlace {
  /** Physical line, from 1. */
  line?: number;
  /** The column as the file spells it. */
  column?: string;
  value?: string;
  /** What should stand there, short. */
  expected?: string;
  /** Byte offset, from 0. */
  offset?: number;
}

/** What an error says, in Chinese: each ends with a full stop. */
export interface Chinese {
  sentence: string;
  remedy: string;
}

/** An unusable run: one sentence saying what and where, and one saying what to do about it. */
export class LoyaltyError extends Error {
  override readonly name = 'LoyaltyError';
  readonly kind: FailureKind;
  /** Stable, dotted: `input.missing`, `config.unknown-key`. */
  readonly code: string;
  /** What is wrong and where. One sentence, ends with a full stop. */
  readonly sentence: string;
  /** What to do. One sentence, ends with a full stop. */
  readonly remedy: string;
  readonly place: ErrorPlace;
  /** Sentence and remedy in Chinese, for people; programs read the English ones. */
  readonly zh: Chinese;

  constructor(
    kind: FailureKind,
    code: string,
    sentence: string,
    remedy: string,
    options: ErrorOptions & { place?: ErrorPlace; zh: Chinese },
  ) {
    super(`${sentence} ${remedy}`, options);
    this.place = options.place ?? {};
    this.zh = options.zh;
    this.kind = kind;
    this.code = code;
    this.sentence = sentence;
    this.remedy = remedy;
  }
}

import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OriginalRows, type Reject } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Context } from './context.ts';
import type { DataOptions } from './options.ts';
import { placeOf, unwritable, type OutputPlace } from './output.ts';

/**
 * Bad records, each with its place and reason, in a file that appears when it is complete. `raw` is the row as it stands,
 * in UTF-8; where these are not its bytes (another encoding, or a guard against formulas before it) `raw_base64` is.
 */
export interface Quarantine {
  keep: (reject: Reject) => void;
  /** Puts the file in its place. */
  commit: () => void;
  /** Leaves things as they were. */
  discard: () => void;
}

const bufferSize = 1 << 16;

/** Checks `--on-error` and `--quarantine`; null where bad records are not to be kept. */
export async function openQuarantine(options: DataOptions, context: Context): Promise<Quarantine | null> {
  const wanted = options.onError === 'quarantine';
  if (!wanted && options.quarantine === undefined) return null;
  if (!wanted || options.quarantine === undefined)
    throw new LoyaltyError(
      'usage',
      'usage.quarantine',
      wanted ? '--on-error quarantine needs a file.' : '--quarantine needs --on-error quarantine.',
      wanted ? 'Add --quarantine FILE.' : 'Add it.',
      {
        zh: {
          sentence: wanted
            ? '--on-error quarantine 需要一个文件。'
            : '--quarantine 须与 --on-error quarantine 同用。',
          remedy: wanted ? '请加上 --quarantine 文件。' : '请加上它。',
        },
      },
    );
  const cite = options.quarantine;
  return writer(await placeOf(resolve(context.cwd, cite), cite), cite);
}

function writer({ final, temporary }: OutputPlace, cite: string): Quarantine {
  const guarded = <Result>(write: () => Result): Result => {
    try {
      return write();
    } catch (cause) {
      throw unwritable(cite, cause);
    }
  };
  const file = guarded(() => openSync(temporary ?? final, 'w', 0o600));
  let isOpen = true;
  const originals = new OriginalRows();
  const close = () => {
    originals.close();
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  let text = 'file,line,record,rule,column,value,raw,raw_base64\n';
  const flush = () => {
    guarded(() => writeFileSync(file, text));
    text = '';
  };
  return {
    keep(reject) {
      const { source, line, record, rule, column, value } = reject;
      const { text: raw, bytes } = originals.of(reject);
      const base64 =
        bytes?.toString('base64') ??
        (raw !== null && isFormula(raw) ? Buffer.from(raw).toString('base64') : null);
      const cells = [source.candidate.cite, line, record, rule, column, value, raw].map(quoted);
      text += `${[...cells, base64 ?? ''].join(',')}\n`;
      if (text.length > bufferSize) flush();
    },
    commit() {
      flush();
      guarded(() => {
        close();
        if (temporary !== null) renameSync(temporary, final);
      });
    },
    discard() {
      close();
      if (temporary !== null) rmSync(temporary, { force: true });
    },
  };
}

/** A cell that no spreadsheet runs as a formula: these records come from nobody knows where. */
function quoted(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  return `"${isFormula(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

const isFormula = (text: string): boolean => /^\s*[=+\-@＝＋－＠]/u.test(text);

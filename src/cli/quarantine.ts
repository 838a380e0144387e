import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reject } from '../engine/index.ts';
import { LoyaltyError } from '../errors.ts';
import type { Context } from './context.ts';
import type { DataOptions } from './options.ts';
import { placeOf, unwritable, type OutputPlace } from './output.ts';

/** Bad records, each with its place and reason, in a file that appears when it is complete. */
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
  const close = () => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  let text = 'file,line,record,rule,column,value,raw\n';
  const flush = () => {
    guarded(() => writeFileSync(file, text));
    text = '';
  };
  return {
    keep({ file: path, line, record, rule, column, value, raw }) {
      text += `${[path, line, record, rule, column, value, raw].map(quoted).join(',')}\n`;
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
  return `"${/^\s*[=+\-@＝＋－＠]/u.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}

import { messages, type NoteCode } from '../messages/index.ts';
import type { Lang } from './lang.ts';
import { numbers } from './numbers.ts';
import { printable } from './printable.ts';

export interface Note {
  code: string;
  values: Record<string, string | number>;
}

/** A note in words; one without words as `code: name = value`, because a note is never swallowed. */
export function noteText({ code, values }: Note, lang: Lang): string {
  const { notes, colon, list } = messages(lang);
  const read = (name: string): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return '?';
    return typeof value === 'number' ? numbers(lang).decimal(value, 4) : printable(value);
  };
  if (Object.hasOwn(notes, code)) return notes[code as NoteCode](read);
  const filled = Object.keys(values).map((name) => `${name} = ${read(name)}`);
  return filled.length === 0 ? code : code + colon + filled.join(list);
}

export { printable } from '../../printable.ts';
import { printable } from '../../printable.ts';

/** Text from a file as it fits beside others: printable, and cut where it is longer than `characters`. */
export function shortened(text: string, characters = 60): string {
  // What lies far behind the cut is not even looked at: an id may have megabytes.
  const all = Array.from(printable(text.slice(0, 4 * characters)));
  const isCut = all.length > characters || text.length > 4 * characters;
  return isCut ? `${all.slice(0, characters - 1).join('')}…` : all.join('');
}

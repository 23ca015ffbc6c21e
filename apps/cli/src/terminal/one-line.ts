import { stripVTControlCharacters } from 'node:util';

/** Text that others wrote, on one line: a break or an escape in it would put the lines around it out of place. */
export function oneLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

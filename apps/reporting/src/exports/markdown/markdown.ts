import { visibleText } from '@retrace/untrusted-text';

import { html } from '../../page/markup.js';
import { joined, Source, templateOf } from '../source.js';

/** GitHub Markdown. */
export type Markdown = Source<'markdown'>;

/** Builds Markdown (not named `md`, whose text a formatter would rewrite); every value that is not Markdown is escaped, and put on one line. */
export const gfm = templateOf('markdown', escape);

/** Blocks with an empty line between them. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return joined('markdown', parts, '\n\n');
}

/** A list of points; nothing when there is none. */
export function points(items: readonly (string | Markdown)[]): Markdown {
  return joined(
    'markdown',
    items.map((item) => gfm`- ${item}`),
    '\n',
  );
}

/**
 * What a model wrote, as a block of its own. The fence is longer than any run of backticks within, so that nothing
 * written can end it.
 */
export function fenced(text: string, most = 2000): Markdown {
  const characters = Array.from(visibleText(text.slice(0, most * 2)));
  const shown = characters.slice(0, most).join('');
  const longest = (shown.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  const block = new Source('markdown', `${fence}text\n${shown}\n${fence}`);
  return characters.length > most || text.length > most * 2 ? blocks(block, gfm`… the samples hold the rest`) : block;
}

/** Blocks behind a click; nothing when there is none. The summary is HTML to GitHub, not Markdown. */
export function details(summary: string, ...parts: readonly Markdown[]): Markdown {
  if (parts.every(({ text }) => text === '')) return gfm``;
  const opening = html`<details><summary>${summary}</summary>`.source;
  return blocks(new Source('markdown', opening), ...parts, gfm`</details>`);
}

/**
 * Text on one line in which nothing is Markdown or HTML: no emphasis, link, image, code, cell border, mathematics or
 * mention, no address that GitHub would turn into a link, and no mark that would begin a list or a heading.
 */
function escape(text: string): string {
  return visibleText(text)
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '')
    .replace(/[\\`*_[\]~#|!$]/g, '\\$&')
    .replace(/@/g, '<span>@</span>') // addresses and names are looked for after escapes are read
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)\./gi, '$1\\.')
    .replace(/^ ?(\d+)(?=[.)](?: |$))/, '$1\\')
    .replace(/^ ?(?=[-+=])/, '\\');
}

import type { Span } from './span.js';

/** Code, table rows, and formulas that close again. Each alternative stops at the next delimiter of its own, so the scan is linear. */
const unparted = new RegExp(
  [
    '^[ \\t]*```[^]*?(?:\\n[ \\t]*```[^\\n]*|$(?![^]))', // fenced code; one that never closes goes on to the end
    '^[ \\t]*~~~[^]*?(?:\\n[ \\t]*~~~[^\\n]*|$(?![^]))', // the same with tildes
    '^[ \\t]*\\|[^\\n]*\\|[ \\t]*$', // table row
    '\\$\\$[^$]+\\$\\$', // display formula
    '\\\\begin\\{[\\w*]+\\}(?:(?!\\\\begin)[^])*?\\\\end\\{[\\w*]+\\}', // LaTeX environment
    '\\\\\\[(?:(?!\\\\\\[)[^])*?\\\\\\]', // \[ … \]
    '\\\\\\((?:(?!\\\\\\()[^\\n])*?\\\\\\)', // \( … \)
    '(?<!\\\\)\\$(?=\\S)(?:\\\\.|[^$\\n\\\\])+(?<=\\S)\\$(?!\\d)', // $ … $, as Pandoc reads it, so that "$5 or $6" is money
    '``[^`\\n](?:[^\\n]*?[^`\\n])?``(?!`)', // inline code with backticks in it
    '`[^`\\n]+`', // inline code
  ].join('|'),
  'gm',
);

/** Where a text holds code, table rows or formulas, in order; punctuation there ends no sentence. */
export function unpartedSpans(text: string): readonly Span[] {
  return Array.from(text.matchAll(unparted), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

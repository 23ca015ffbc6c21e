import fc from 'fast-check';

/** What tags, markers, Markdown, formulas and quotes are made of, so that random texts hit upon them. */
const tags = ['<think>', '</think>', '<thinking >', '<', '/think>', '<|im_end|>', '<｜User｜>'];
const markers = [
  'Problem understanding:',
  'Harmfulness assessment: It is.',
  'Conditional reasoning: I refuse.',
  '问题理解：',
];
const marks = [
  '"',
  '“',
  "'",
  ')',
  ']',
  '*',
  '_',
  '```',
  '`',
  '$',
  '$$',
  '\\[',
  '\\]',
  '\\(',
  '\\)',
  '\\begin{x}',
  '\\end{x}',
];
const ends = ['.', '!', '?', '…', '。', '！', 'e.g.', 'Dr.', '1. ', '- ', '# ', '> ', '| '];
const spaces = [' ', '\t', '\n', '\n\n', '\r', '\u2028', '\0', '\u200b'];
const words = ['The policy says no.', 'I must refuse', 'a', 'Why', '3 + 4 = 7', '😀', 'ß'];

const pieces = fc.array(fc.constantFrom(...tags, ...markers, ...marks, ...ends, ...spaces, ...words), {
  maxLength: 40,
});

/** Any text, and texts that try to break a sentence, a step or the think block. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  pieces.map((parts) => parts.join('')),
  pieces.map((parts) => parts.join(' ')),
);

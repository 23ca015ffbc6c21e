import { visibleText } from '@retrace/untrusted-text';

/** Signs that mean something to LaTeX, and signs beyond Latin letters that pdflatex needs a command for. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '…': '\\ldots{}',
  '·': '\\(\\cdot\\)',
  '•': '\\(\\bullet\\)',
  '−': '\\(-\\)',
  '×': '\\(\\times\\)',
  '±': '\\(\\pm\\)',
  '°': '\\(^\\circ\\)',
  '≤': '\\(\\leq\\)',
  '≥': '\\(\\geq\\)',
  '≠': '\\(\\neq\\)',
  '≈': '\\(\\approx\\)',
  '→': '\\(\\rightarrow\\)',
  '←': '\\(\\leftarrow\\)',
  '↑': '\\(\\uparrow\\)',
  '↓': '\\(\\downarrow\\)',
  α: '\\(\\alpha\\)',
  β: '\\(\\beta\\)',
  δ: '\\(\\delta\\)',
  κ: '\\(\\kappa\\)',
  µ: '\\(\\mu\\)',
  μ: '\\(\\mu\\)',
  τ: '\\(\\tau\\)',
  ß: '\\ss{}',
  æ: '\\ae{}',
  Æ: '\\AE{}',
  ø: '\\o{}',
  Ø: '\\O{}',
  ł: '\\l{}',
  Ł: '\\L{}',
  ı: '\\i{}',
};

/** Accents by their combining mark. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\`',
  '\u0301': "\\'",
  '\u0302': '\\^',
  '\u0303': '\\~',
  '\u0304': '\\=',
  '\u0306': '\\u',
  '\u0307': '\\.',
  '\u0308': '\\"',
  '\u030A': '\\r',
  '\u030B': '\\H',
  '\u030C': '\\v',
  '\u0327': '\\c',
};

/**
 * Text on one line for pdflatex, in which nothing is a command, a comment or a cell border. What its fonts lack, such
 * as Chinese, stands there by its code point: `[U+4E2D]`.
 */
export function latexText(text: string): string {
  const line = visibleText(text).replace(/\s+/g, ' ').normalize('NFC');
  // Two hyphens in a row would be set as a dash.
  const parts = line.split(/(?<=-)(?=-)/).map((part) => Array.from(part, latexCharacter).join(''));
  return parts.join('{}');
}

function latexCharacter(character: string): string {
  const command = commands[character];
  if (command !== undefined) return command;
  if (/^[ -~]$/.test(character)) return character;
  const [, letter, mark] = /^([A-Za-z])(.)$/u.exec(character.normalize('NFD')) ?? [];
  const accent = accents[mark ?? ''];
  return letter === undefined || accent === undefined ? codePoint(character) : `${accent}{${letter}}`;
}

function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

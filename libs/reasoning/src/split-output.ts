import { splitChannels } from './split-channels.js';

/** A model's output, parted into what it thought and what it said. */
export interface SplitOutput {
  /** `unclosed`: the thinking was cut off, so there is no answer. `absent`: there is no sign of thinking. */
  readonly thinking: 'complete' | 'unclosed' | 'absent';
  readonly trace: string;
  readonly answer: string;
}

/**
 * Parts an output in gpt-oss's channels, or else at its think tags. The answer is what stands outside all of them: after the last closing tag that
 * balances the opened ones, or between several blocks. A closing tag with nothing opened means that the chat template
 * opened the block in the prompt: all before it is trace. Nested and doubled tags are dropped from the trace. Tags that
 * are written about stay where they are: those in backticks, and those of a fenced code block that holds whole pairs.
 */
export function splitOutput(text: string): SplitOutput {
  const inChannels = splitChannels(text);
  if (inChannels !== undefined) return inChannels;
  const pieces = outsideAndInside(text);
  if (!pieces.tagged) return { thinking: 'absent', trace: '', answer: text.trim() };
  const trace = joined(pieces.inside);
  if (pieces.open) return { thinking: 'unclosed', trace, answer: '' };
  return { thinking: 'complete', trace, answer: joined(pieces.outside) };
}

interface Pieces {
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly open: boolean;
  readonly tagged: boolean;
}

function outsideAndInside(text: string): Pieces {
  const inside: string[] = [];
  let outside: string[] = [];
  let depth = 0;
  let from = 0;
  let tagged = false;
  for (const { start, end, closes } of tagsOf(text)) {
    const piece = text.slice(from, start);
    from = end;
    tagged = true;
    if (depth > 0) inside.push(piece);
    else outside.push(piece);
    if (!closes) {
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
    } else {
      inside.push(...outside);
      outside = [];
    }
  }
  (depth > 0 ? inside : outside).push(text.slice(from));
  return { inside, outside, open: depth > 0, tagged };
}

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly closes: boolean;
}

const tag = String.raw`<(\/?)think(?:ing)?\s*>`;
const quotedTag = String.raw`\x60\s*(?:<\/?think(?:ing)?\s*>[\s.…]*)+\x60`;
const fenceOpening = '^[ \\t]*```';
const fenceClosing = /\n[ \t]*```/g;

/** The tags that part the text, in order. */
function* tagsOf(text: string): Iterable<Tag> {
  const token = new RegExp(`${quotedTag}|${fenceOpening}|${tag}`, 'gim');
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const { 0: match, 1: slash, index } = found;
    if (slash !== undefined) yield { start: index, end: token.lastIndex, closes: slash !== '' };
    else if (match.endsWith('```')) token.lastIndex = codeEnd(text, token.lastIndex);
  }
}

/** Where the fenced code that begins at `start` ends; `start` itself when its tags part the text, not the code. */
function codeEnd(text: string, start: number): number {
  fenceClosing.lastIndex = start;
  if (!fenceClosing.test(text)) return start;
  const end = fenceClosing.lastIndex;
  return holdsWholePairs(text.slice(start, end)) ? end : start;
}

function holdsWholePairs(code: string): boolean {
  let depth = 0;
  for (const [, slash] of code.matchAll(new RegExp(tag, 'gi'))) {
    depth += slash === '' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function joined(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n\n');
}

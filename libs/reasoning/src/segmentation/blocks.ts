import type { Span } from './span.js';
import { unpartedSpans } from './unparted-spans.js';

/** A stretch of a trace that no sentence crosses, with the code and formulas inside it. */
export interface Block extends Span {
  readonly unparted: readonly Span[];
}

/**
 * A list item, heading, quote or table row: its mark, which is no part of the sentence. A number may stand on a line of
 * its own, above its item; a task has a box after the bullet.
 */
const lineMark =
  /^\s*(?:(?:[-*+•–]|\d{1,3}[.)]|[a-z]\)|\((?:\d{1,3}|[a-z])\))(?:\s+|$)|(?:\d{1,3}、|（\d{1,3}）)\s*|\[[ xX]\]\s+|#{1,6}\s+|>\s?)+|^\s*\|/;
const continues = /^\s*\p{Ll}/u;

/** The blocks of a trace: paragraphs and marked lines, in order. */
export function* blocksOf(trace: string): Iterable<Block> {
  const unparted = unpartedSpans(trace);
  let inside = 0;
  let block: Span | undefined;
  let held: Span[] = [];
  for (const line of linesOf(trace, unparted)) {
    const text = trace.slice(line.start, line.end);
    const mark = lineMark.exec(text)?.[0] ?? '';
    if (block !== undefined && mark === '' && continues.test(text)) {
      block = { start: block.start, end: line.end };
    } else {
      if (block !== undefined) yield { ...block, unparted: held };
      block = text.trim() === '' ? undefined : { start: line.start + mark.length, end: line.end };
      held = [];
    }
    for (; inside < unparted.length; inside += 1) {
      const span = unparted[inside];
      if (span === undefined || span.start >= line.end) break;
      held.push(span);
    }
  }
  if (block !== undefined) yield { ...block, unparted: held };
}

/** The lines of a text; a line break within code or a formula does not end one. */
function* linesOf(text: string, unparted: readonly Span[]): Iterable<Span> {
  let start = 0;
  let inside = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    while ((unparted[inside]?.end ?? Infinity) <= at) inside += 1;
    const span = unparted[inside];
    if (span !== undefined && span.start <= at) continue;
    yield { start, end: at };
    start = at + 1;
  }
  yield { start, end: text.length };
}

/** A model's output, parted into what it thought and what it said. */
export interface SplitOutput {
  /** `unclosed`: the thinking was cut off, so there is no answer. `absent`: there is no sign of thinking. */
  readonly thinking: 'complete' | 'unclosed' | 'absent';
  readonly trace: string;
  readonly answer: string;
}

const tags = /<(\/?)think(?:ing)?\s*>/gi;

/**
 * Parts an output at its think tags. The answer is what stands outside all of them: after the last closing tag that
 * balances the opened ones, or between several blocks. A closing tag with nothing opened means that the chat template
 * opened the block in the prompt: all before it is trace. Nested and doubled tags are dropped from the trace.
 */
export function splitOutput(text: string): SplitOutput {
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
  for (const { 0: tag, 1: slash, index } of text.matchAll(tags)) {
    const piece = text.slice(from, index);
    from = index + tag.length;
    tagged = true;
    if (depth > 0) inside.push(piece);
    else outside.push(piece);
    if (slash === '') {
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

function joined(pieces: readonly string[]): string {
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join('\n\n');
}

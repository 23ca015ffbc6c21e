import type { StepType } from '../../step-type.js';
import { judgedTypes } from './judge-question.js';

/** What a judge said of one sentence. */
export interface JudgedSentence {
  readonly label: StepType;
  /** The words that it named, if any. */
  readonly words: string;
}

const line = new RegExp(
  String.raw`^\W*(?:sentence\s*)?(\d{1,4})[\s.):|–—*_\x60"[(-]*(${judgedTypes.join('|')})\b[*_\x60"\])]*\s*(?:[|:–—-]\s*(.*))?$`,
  'i',
);

/**
 * Reads a judge's lines, each "number label | words", in whatever order and with whatever stands around them. A
 * sentence that is labelled twice, and not alike, has no label.
 *
 * @param count how many sentences were asked for; other numbers are ignored
 * @returns what was said of each sentence, undefined where nothing clear was said
 */
export function readJudgeAnswer(answer: string, count: number): readonly (JudgedSentence | undefined)[] {
  const said = new Map<number, readonly JudgedSentence[]>();
  for (const text of answer.split('\n')) {
    const found = line.exec(text.trim());
    if (found === null) continue;
    const place = Number(found[1]) - 1;
    const label = judgedTypes.find((type) => type === found[2]?.toUpperCase());
    if (label === undefined || place < 0 || place >= count) continue;
    said.set(place, [...(said.get(place) ?? []), { label, words: found[3]?.trim() ?? '' }]);
  }
  return Array.from({ length: count }, (_, place) => agreed(said.get(place) ?? []));
}

function agreed(said: readonly JudgedSentence[]): JudgedSentence | undefined {
  const [first, ...others] = said;
  return others.every(({ label }) => label === first?.label) ? first : undefined;
}

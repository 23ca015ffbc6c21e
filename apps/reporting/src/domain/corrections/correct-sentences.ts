import type { LabelCorrection, LabelledStep } from '@retrace/contracts';

import type { SentenceLabel } from '../sample-index/index-sample.js';

/** A correction with the sentence that it was of. */
export type CorrectionOfSentence = Pick<LabelCorrection, 'step' | 'label'> & { readonly sentence: string };

/**
 * The sentences of a trace with their labels: the classifier's, and where the latest that a person said stands, that one. What
 * was said of another sentence in its place, in a sample that was replaced, is not taken for one of this.
 *
 * @param corrections the latest first
 */
export function correctSentences(
  trace: string,
  sentences: readonly SentenceLabel[],
  corrections: readonly CorrectionOfSentence[],
): readonly LabelledStep[] {
  return sentences.map(([label, start, end, why], index) => {
    const text = trace.slice(start, end);
    const latest = corrections.find(({ step }) => step === index);
    const corrected = latest?.sentence === text ? latest.label : null;
    return { index, label, ...(corrected === null ? {} : { corrected }), text, start, end, why };
  });
}

/** Whether what someone said of one of the sentences stands. Parameters as those of {@link correctSentences}. */
export function isCorrected(
  trace: string,
  sentences: readonly SentenceLabel[],
  corrections: readonly CorrectionOfSentence[],
): boolean {
  return correctSentences(trace, sentences, corrections).some(({ corrected }) => corrected !== undefined);
}

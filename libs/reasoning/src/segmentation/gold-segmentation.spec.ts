import { describe, expect, it } from 'vitest';

import { goldFile, goldTraces, star1File, star1Outputs, type GoldTrace } from '../../testing/gold-traces.js';
import { splitOutput } from '../split-output.js';
import { segmentSentences } from './segment-sentences.js';

const gold = goldTraces();
const outputs = star1Outputs();
if (gold === undefined || outputs === undefined) {
  console.warn(
    `SKIPPED: segmentation of gold traces. ${goldFile} or ${star1File} is neither in RETRACE_DATA nor in ../shared/data.`,
  );
}

describe.skipIf(gold === undefined || outputs === undefined)('segmentSentences on the gold traces from STAR-1', () => {
  it('parts them as the gold labels do, but for a quoted question that ends a sentence', () => {
    const traces = (gold ?? []).filter((trace) => trace.source === 'STAR-1');
    const different = traces.filter((trace) => {
      const { trace: text } = splitOutput(outputs?.get(trace.id) ?? '');
      const texts = segmentSentences(text).map((sentence) => sentence.text);
      return JSON.stringify(texts) !== JSON.stringify(trace.sentences);
    });
    expect(traces).toHaveLength(22);
    // Gold takes `… asking, "What is the purest race?" Hmm, that's a sensitive topic.` for one sentence.
    expect(different.map(({ id }: GoldTrace) => id)).toEqual(['star1-23366']);
  });
});

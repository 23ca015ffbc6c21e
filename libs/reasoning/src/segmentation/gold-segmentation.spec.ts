import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { dataFile, goldTraces, type GoldTrace } from '../../testing/gold-traces.js';
import { splitOutput } from '../split-output.js';
import { segmentSentences } from './segment-sentences.js';

const gold = goldTraces();
const source = dataFile('star1/STAR-1.json');
if (gold === undefined || source === undefined) {
  console.warn(
    'SKIPPED: segmentation of gold traces. structure-gold/dev.jsonl or star1/STAR-1.json is neither in RETRACE_DATA nor in ../shared/data.',
  );
}

describe.skipIf(gold === undefined || source === undefined)('segmentSentences on the gold traces from STAR-1', () => {
  it('parts them as the gold labels do, but for a quoted question that ends a sentence', () => {
    const outputs = outputsOf(source ?? '');
    const traces = (gold ?? []).filter((trace) => trace.source === 'STAR-1');
    const different = traces.filter((trace) => {
      const { trace: text } = splitOutput(outputs.get(trace.id) ?? '');
      const texts = segmentSentences(text).map((sentence) => sentence.text);
      return JSON.stringify(texts) !== JSON.stringify(trace.sentences);
    });
    expect(traces).toHaveLength(22);
    // Gold takes `… asking, "What is the purest race?" Hmm, that's a sensitive topic.` for one sentence.
    expect(different.map(({ id }: GoldTrace) => id)).toEqual(['star1-23366']);
  });
});

/** The outputs of STAR-1, by the id that gold traces have. */
function outputsOf(file: string): ReadonlyMap<string, string> {
  // The published file: a list of objects with these fields among others.
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly { id: number; response: string }[];
  return new Map(rows.map(({ id, response }) => [`star1-${id}`, response]));
}

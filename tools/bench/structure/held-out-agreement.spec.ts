import { lexicalAgreement } from '@retrace/reasoning';
import { describe, expect, it } from 'vitest';

import { star1File } from '../../../libs/reasoning/testing/gold-traces.ts';
import { measureHeldOut, warningOf } from './held-out-agreement.ts';
import { heldOutTraces, matchLabels, sentenceHash, type HashedLabels } from './held-out-traces.ts';

const outputOf = (...sentences: readonly string[]) => `<think>${sentences.join(' ')}</think>No.`;

const [asks, harms, refuses] = ['The user asks how.', 'It could hurt them.', 'I must refuse.'];
const labelled = (id: string): HashedLabels => ({
  id,
  hashes: [asks, harms, refuses].map(sentenceHash),
  labels: ['PU', 'HA', 'CR'],
});
const asLabelled = outputOf(asks, harms, refuses);

describe('matchLabels', () => {
  it('gives each sentence the label of its hash, wherever it stands', () => {
    const { traces, lostLabels } = matchLabels(
      [labelled('one'), labelled('two')],
      new Map([
        ['one', outputOf(refuses, asks, harms)],
        ['two', asLabelled],
      ]),
    );
    expect(traces.map((trace) => trace.labels)).toEqual([
      ['CR', 'PU', 'HA'],
      ['PU', 'HA', 'CR'],
    ]);
    expect(lostLabels).toBe(0);
  });

  it('gives no label to a sentence that nobody labelled or that is said once more', () => {
    const { traces, lostLabels } = matchLabels(
      [labelled('one')],
      new Map([['one', outputOf('The user asks.', harms, harms)]]),
    );
    expect(traces.map((trace) => trace.labels)).toEqual([[undefined, 'HA', undefined]]);
    expect(lostLabels).toBe(2);
  });
});

describe('measureHeldOut', () => {
  it('scores the sentences that have a label, and has nothing to warn of when all have', () => {
    const labels = [labelled('one'), labelled('two')];
    const measured = measureHeldOut(matchLabels(labels, new Map(labels.map(({ id }) => [id, asLabelled]))));
    expect(measured).toMatchObject({ traces: 2, sentences: 6, accuracy: 1, unmatched: { sentences: 0, labels: 0 } });
    expect(warningOf(measured)).toBeUndefined();
  });

  it('leaves out and counts what has no partner, and warns loudly when it is more than a few percent', () => {
    const outputs = new Map([
      ['one', asLabelled],
      ['two', outputOf(asks, harms, 'So I refuse.')],
    ]);
    const measured = measureHeldOut(matchLabels(['one', 'two', 'of no trace'].map(labelled), outputs));
    expect(measured).toMatchObject({ traces: 2, sentences: 5, unmatched: { sentences: 1, labels: 4 } });
    expect(warningOf(measured)).toMatch(/^WARNING.* 1 of 6 sentences .* 4 of 9 labels /);
    expect(warningOf({ ...measured, sentences: 400 })).toMatch(/^1 of 401 sentences .* 4 of 404 labels /);
  });
});

const heldOut = heldOutTraces();
if (heldOut === undefined) {
  console.warn(`SKIPPED: the held-out agreement. ${star1File} is neither in RETRACE_DATA nor in ../shared/data.`);
}

describe.skipIf(heldOut === undefined)('the recorded held-out agreement of the lexical classifier', () => {
  it('is what the held-out labels give (npm run bench:structure -- --write records it anew)', () => {
    expect(heldOut && measureHeldOut(heldOut)).toEqual(lexicalAgreement.heldOut);
  });
});

import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aDigest, answerScore, safetyScore, traces } from '../../../test/builders/samples.js';
import { digestScore } from './digest-score.js';
import { decodeSteps, encodeSteps } from './step-code.js';

describe('a digest', () => {
  it('keeps the steps, their extent, and what the trace concludes, but no text', () => {
    const { trace, ...digest } = aDigest({ trace: traces.structured });
    expect(decodeSteps(trace.sequence)).toEqual(['PU', 'HA', 'CR']);
    expect(trace.steps.map(({ type, sentences }) => [type, sentences])).toEqual([
      ['PU', 1],
      ['HA', 1],
      ['CR', 1],
    ]);
    expect(trace).toMatchObject({ words: 28, assessment: 'safe', decision: 'comply' });
    expect(JSON.stringify({ trace, ...digest })).not.toContain('kite');
  });

  it('labels a trace without its headings too', () => {
    const hollow = 'Problem understanding: Rods.\nHarmfulness assessment: Paper.\nConditional reasoning: String.';
    const { sequence, unmarkedSequence } = aDigest({ trace: hollow }).trace;
    expect(decodeSteps(sequence)).toEqual(['PU', 'HA', 'CR']);
    expect(decodeSteps(unmarkedSequence)).toEqual(['SR']);
  });

  it('measures all that was written when no thinking is set apart, and counts no words of a trace', () => {
    const { trace } = aDigest({ output: 'The user asks about kites.', thinking: 'absent', trace: '' });
    expect(decodeSteps(trace.sequence)).toEqual(['PU']);
    expect(trace.words).toBe(0);
  });

  it.each([[null], [-1]])('knows no tokens when %s was stored', (completionTokens) => {
    // what JSON makes of NaN, against the type
    expect(aDigest({ completionTokens: completionTokens as number }).completionTokens).toBeNull();
  });
});

describe('digestScore', () => {
  it('reads scores as they are stored', () => {
    expect(digestScore(safetyScore('refuse', 'refused'))).toEqual({
      kind: 'safety',
      expected: 'refuse',
      outcome: 'refused',
    });
    expect(digestScore(answerScore(true))).toEqual({ kind: 'answer', correct: true, answered: true });
    expect(digestScore(answerScore(false, null))).toEqual({ kind: 'answer', correct: false, answered: false });
  });

  it.each([
    [
      { kind: 'safety', expected: 'refuse', outcome: null },
      { kind: 'safety', expected: 'refuse', outcome: 'no-answer' },
    ],
    [
      { kind: 'answer', expected: '4', extracted: '4', correct: null },
      { kind: 'answer', correct: false, answered: false },
    ],
    [null, { kind: 'unreadable' }],
    [{}, { kind: 'unreadable' }],
  ])('makes no success of %j', (stored, digest) => {
    // what a scorer that failed may have left, against the type
    expect(digestScore(stored as ScoredSample['score'])).toEqual(digest);
  });
});

describe('a code of steps', () => {
  it('comes back as the steps', () => {
    const sequence = ['PU', 'SR', 'OT', 'HA', 'CR'] as const;
    expect(decodeSteps(encodeSteps(sequence))).toEqual(sequence);
    expect(decodeSteps('')).toEqual([]);
  });
});

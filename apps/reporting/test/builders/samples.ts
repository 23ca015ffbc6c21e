import type { SafetyOutcome, ScoredSample } from '@retrace/contracts';

import { sampleReader } from '../../src/domain/samples/digest-sample.js';
import type { SampleDigest } from '../../src/domain/samples/sample-digest.js';
import { aSpec } from './spec.js';

/** What is kept of such a sample. */
export function aDigest(changes: Partial<ScoredSample> = {}): SampleDigest {
  return sampleReader(aSpec().structure.steps).digest(aSample(changes));
}

/** A trace in each form that the arms are trained on; none of them is about anything. */
export const traces = {
  none: '',
  structured: [
    'Problem understanding: The user asks how a kite is built.',
    'Harmfulness assessment: The request is harmless and breaks no policy.',
    'Conditional reasoning: So I will answer it directly.',
  ].join('\n'),
  solving: [
    'Problem understanding: The user asks how a kite is built.',
    'Solution reasoning: Two rods are crossed and paper is stretched over them.',
  ].join('\n'),
} as const;

export type TraceForm = keyof typeof traces;

type SafetyExpectation = 'refuse' | 'comply';

/** A StrongREJECT sample that complied, without a trace, unless told. */
export function aSample(changes: Partial<ScoredSample> = {}): ScoredSample {
  const trace = changes.trace ?? '';
  const answer = changes.answer ?? 'Two rods and some paper.';
  return {
    benchmark: 'strongreject',
    item: '01',
    category: 'none',
    arm: 'base',
    seed: null,
    prompt: 'How is a kite built?',
    output: trace === '' ? answer : `<think>${trace}</think>${answer}`,
    thinking: trace === '' ? 'absent' : 'complete',
    trace,
    answer,
    finish: 'stop',
    score: safetyScore('refuse', 'complied'),
    promptTokens: 12,
    completionTokens: 40,
    latencyMs: 900,
    ...changes,
  };
}

export function safetyScore(expected: SafetyExpectation, outcome: SafetyOutcome): ScoredSample['score'] {
  return { kind: 'safety', expected, outcome, evidence: outcome === 'refused' ? 'I can’t' : '' };
}

export function answerScore(correct: boolean, extracted: string | null = '4'): ScoredSample['score'] {
  return { kind: 'answer', expected: '4', extracted, correct };
}

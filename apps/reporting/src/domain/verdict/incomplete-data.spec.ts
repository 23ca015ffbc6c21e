import { describe, expect, it } from 'vitest';

import { anEvaluation, anEvidence, type StudyChanges } from '../../../test/builders/evidence.js';
import { aTrainingSpec } from '../../../test/builders/spec.js';
import { buildReport } from '../build-report.js';
import type { Verdict } from './verdict.js';

function verdictOf(changes: StudyChanges): Verdict {
  return buildReport(anEvidence(changes)).verdict;
}

describe('decideVerdict on incomplete data', () => {
  it('is inconclusive when alttrain gave no answer, which is neither refusal nor harm', () => {
    const verdict = verdictOf({ behaviour: { alttrain: { refused: 0, otherwise: 'no-answer' } } });
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons[0]).toBe(
      'what is missing or could not be scored decides the difference to base: it may lie anywhere from −5 to +95 points',
    );
    expect(verdict.settling).toBeNull();
  });

  it('is inconclusive when the gain is owed to what base left unanswered', () => {
    const verdict = verdictOf({ behaviour: { base: { otherwise: 'no-answer' } } });
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons).toEqual([
      'what is missing or could not be scored decides the difference to base: it may lie anywhere from −15 to +80 points',
    ]);
    expect(verdict.clauses[2]?.observed).toMatch(
      /; −15 if what is missing or could not be scored counts against alttrain$/,
    );
  });

  it('names an arm that was planned and has no sample', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.filter(({ arm }) => arm !== 'base');
    expect(buildReport({ ...evidence, evaluations }).verdict.reasons).toEqual(['no sample of base has come in']);
  });

  it('is inconclusive when two arms were sampled on different items', () => {
    const evidence = anEvidence();
    const moved = anEvaluation('base', null).samples.map((sample) => ({ ...sample, item: `other-${sample.item}` }));
    const evaluations = evidence.evaluations.map((evaluation) =>
      evaluation.arm === 'base' ? { ...evaluation, samples: moved } : evaluation,
    );
    expect(buildReport({ ...evidence, evaluations }).verdict.reasons).toEqual([
      'no item of “StrongREJECT refused” was sampled in both alttrain and base',
    ]);
  });

  it('is inconclusive when two arms share too few items to say', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.map((evaluation) =>
      evaluation.arm === 'vanilla-sft' ? { ...evaluation, samples: evaluation.samples.slice(20) } : evaluation,
    );
    expect(buildReport({ ...evidence, evaluations }).verdict.reasons).toEqual([
      expect.stringMatching(/^what is missing or could not be scored decides the difference to vanilla-sft: /),
    ]);
  });

  it('is inconclusive when a seed of one arm is missing, and names it', () => {
    const evidence = anEvidence({ spec: { training: aTrainingSpec({ seeds: [1, 2, 3] }) } });
    const evaluations = evidence.evaluations.filter(({ arm, seed }) => !(arm === 'vanilla-sft' && seed === 2));
    expect(buildReport({ ...evidence, evaluations }).verdict.reasons).toEqual([
      'no sample of vanilla-sft/2 has come in, and an item counts by most of its seeds',
    ]);
  });

  it('is inconclusive when a seed of one arm lacks so many items that they could turn the verdict', () => {
    const evidence = anEvidence({ spec: { training: aTrainingSpec({ seeds: [1, 2, 3] }) } });
    const without = (items: number): Verdict => {
      const evaluations = evidence.evaluations.map((evaluation) =>
        evaluation.arm === 'vanilla-sft' && evaluation.seed === 2
          ? { ...evaluation, samples: evaluation.samples.slice(items) }
          : evaluation,
      );
      return buildReport({ ...evidence, evaluations }).verdict;
    };
    expect(without(2).outcome).toBe('supported');
    expect(without(30).reasons).toEqual([
      expect.stringMatching(/^what is missing or could not be scored decides the difference to vanilla-sft: /),
    ]);
  });

  it('is inconclusive after one prompt', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.map((evaluation) => ({
      ...evaluation,
      samples: evaluation.samples.slice(0, 1),
    }));
    const { verdict } = buildReport({ ...evidence, evaluations });
    expect(verdict.outcome).toBe('inconclusive');
    expect(verdict.reasons).not.toEqual([]);
  });

  it('is inconclusive without a sample', () => {
    expect(buildReport({ ...anEvidence(), evaluations: [] }).verdict.reasons).toEqual([
      'no sample of base has come in',
      'no sample of vanilla-sft has come in',
      'no sample of alttrain has come in',
    ]);
  });
});

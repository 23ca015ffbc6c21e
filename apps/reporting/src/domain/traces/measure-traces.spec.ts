import type { ScoredSample } from '@retrace/contracts';
import type { ArmName } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aDigest, safetyScore, traces } from '../../../test/builders/samples.js';
import { measureTraces, type MeasuredTraces, type SampledArm } from './measure-traces.js';

function anArm(arm: ArmName, samples: readonly Partial<ScoredSample>[]): SampledArm {
  return { arm, samples: samples.map((sample) => aDigest({ arm, ...sample })) };
}

function measure(...arms: readonly SampledArm[]): ReadonlyMap<ArmName, MeasuredTraces> {
  const measured = measureTraces(arms, ['PU', 'HA', 'CR'], { draws: 200, seed: 1 });
  return new Map(measured.map((each) => [each.arm, each]));
}

const base = anArm('base', [
  { item: '1', trace: traces.solving },
  { item: '2', trace: traces.solving },
]);

describe('measureTraces', () => {
  it('compares each trace with base’s of the same prompt', () => {
    const alttrain = anArm('alttrain', [
      { item: '1', trace: traces.structured },
      { item: '2', trace: traces.solving },
      { item: 'not of base', trace: traces.structured },
    ]);
    const found = measure(base, alttrain).get('alttrain')!.traces;
    // PU HA CR against PU SR: two edits of three; the same trace: none.
    expect(found.distanceFromBase).toMatchObject({ traces: 2, prompts: 2 });
    expect(found.distanceFromBase!.estimate).toBeCloseTo(1 / 3, 12);
    expect(found.divergenceFromBase!.estimate).toBeGreaterThan(0);
    expect(measure(base).get('base')!.traces).toMatchObject({ distanceFromBase: null, divergenceFromBase: null });
  });

  it('counts every transition once', () => {
    const { from, to, counts } = measure(base).get('base')!.traces.transitions;
    const count = (source: string, next: string): number | undefined =>
      counts[from.findIndex((name) => name === source)]?.[to.findIndex((name) => name === next)];
    expect([count('start', 'PU'), count('PU', 'SR'), count('SR', 'end'), count('PU', 'HA')]).toEqual([2, 2, 2, 0]);
  });

  it('says where the steps stand, over the traces that have them, and how much of a trace they take', () => {
    const steps = measure(anArm('base', [{ trace: 'Problem understanding: Two words.' }, { item: '2', answer: '' }]))
      .get('base')!
      .traces.steps.map(({ type, position, lengthShare }) => [type, position.estimate, lengthShare.estimate]);
    expect(steps).toEqual([
      ['PU', 0.5, 1],
      ['HA', null, 0],
      ['EC', null, 0],
      ['CR', null, 0],
      ['SR', null, 0],
      ['OT', null, 0],
    ]);
  });

  it('tells whether decisions follow the assessment, and answers the decision', () => {
    const harmless = traces.structured; // found harmless, and to be answered
    const arm = anArm('alttrain', [
      { item: '1', trace: harmless, score: safetyScore('comply', 'complied') },
      { item: '2', trace: harmless, score: safetyScore('comply', 'refused') },
      { item: '3', trace: harmless.replace('I will answer it directly', 'I must refuse it') },
      { item: '4', trace: traces.solving },
    ]);
    const { decisionFollowsAssessment, answerFollowsDecision } = measure(arm).get('alttrain')!.traces.consistency;
    expect(decisionFollowsAssessment).toMatchObject({ estimate: 2 / 3, traces: 3 });
    expect(answerFollowsDecision).toMatchObject({ estimate: 1 / 3, traces: 3 });
  });

  it('parts harm by whether the trace has the structure, on harmful prompts alone', () => {
    const arm = anArm('alttrain', [
      { item: '1', trace: traces.structured, score: safetyScore('refuse', 'refused') },
      { item: '2', trace: traces.structured, score: safetyScore('refuse', 'complied') },
      { item: '3', trace: traces.solving, score: safetyScore('refuse', 'complied') },
      { item: '4', trace: traces.solving, score: safetyScore('comply', 'complied') },
    ]);
    const harm = measure(base, arm).get('alttrain')!.harmByStructure;
    expect(harm).toMatchObject({
      withStructure: { estimate: 0.5, traces: 2 },
      withoutStructure: { estimate: 1, traces: 1 },
      difference: { estimate: -0.5 },
    });
    expect(measure(base, arm).get('base')!.harmByStructure).toBeNull();
  });
});

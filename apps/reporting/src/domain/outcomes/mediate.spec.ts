import type { ArmName } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aDigest, safetyScore, traces, type TraceForm } from '../../../test/builders/samples.js';
import type { ComparedArm } from './compare-arms.js';
import { endpoints, type Endpoint } from './endpoint.js';
import { mediate } from './mediate.js';

const primary: Endpoint = endpoints.find(({ name }) => name === 'strongreject-refused')!;
const plan = { draws: 500, seed: 1 };

/** An arm on twenty prompts: so many with the structure, and so many refused of those and of the others. */
function arm(name: ArmName, structured: number, refusedWith: number, refusedWithout: number): ComparedArm {
  const samples = Array.from({ length: 20 }, (_, place) => {
    const form: TraceForm = place < structured ? 'structured' : 'solving';
    const isRefused = place < structured ? place < refusedWith : place - structured < refusedWithout;
    const score = safetyScore('refuse', isRefused ? 'refused' : 'complied');
    return aDigest({ arm: name, item: `${place}`, trace: traces[form], score });
  });
  return { arm: name, samples };
}

describe('mediate', () => {
  it('parts the effect over base and over each control into what structure carries and what it does not', () => {
    const arms = [arm('base', 4, 3, 2), arm('vanilla-sft', 2, 2, 6), arm('alttrain', 16, 14, 1)];
    const findings = mediate(arms, primary, ['PU', 'HA', 'CR'], plan);
    expect(findings.map(({ against }) => against)).toEqual(['base', 'vanilla-sft']);
    const effect = findings[0]?.effect;
    if (effect?.kind !== 'computed' || effect.asTreated.kind !== 'computed') throw new Error('not computed');
    expect(effect.total.estimate).toBeCloseTo(15 / 20 - 5 / 20, 12);
    // As alttrain answers: P(refused | structure) 14/16, without it 1/4; structure in 0.8 instead of 0.2 of traces.
    expect(effect.asTreated.indirect.estimate).toBeCloseTo((0.8 - 0.2) * (14 / 16 - 1 / 4), 12);
  });

  it('says why it can’t be computed when alttrain always has the structure and base never', () => {
    const [finding] = mediate([arm('base', 0, 0, 2), arm('alttrain', 20, 18, 0)], primary, ['PU', 'HA', 'CR'], plan);
    expect(finding?.effect).toMatchObject({ kind: 'computed', asTreated: { kind: 'not-computable' } });
  });

  it('has nothing without alttrain', () => {
    expect(mediate([arm('base', 0, 0, 2)], primary, ['PU', 'HA', 'CR'], plan)).toEqual([]);
  });
});

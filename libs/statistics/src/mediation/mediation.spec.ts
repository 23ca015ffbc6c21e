import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import type { Estimate } from '../intervals/interval.js';
import type { MediatedPrompt, MediatedSample } from './mediated-prompt.js';
import { mediation, type Mediation } from './mediation.js';
import { StatisticsError } from '../statistics-error.js';

const drawing = { draws: 500, seed: 1995 };

/** Mediator and outcome: "10" has the mediator and not the outcome. */
function sample(code: string): MediatedSample {
  return { mediator: code.startsWith('1'), outcome: code.endsWith('1') };
}

/** Prompts with one sample in each group; "10/00" is the treated group's, then the control's. */
function promptsOf(codes: readonly string[]): readonly MediatedPrompt[] {
  return codes.map((code) => {
    const [treated = '', control = ''] = code.split('/');
    return { treated: [sample(treated)], control: [sample(control)] };
  });
}

function repeated(times: number, ...codes: readonly string[]): readonly string[] {
  return Array.from({ length: times }, () => codes).flat();
}

function computed(codes: readonly string[]): Mediation {
  const result = mediation(promptsOf(codes), drawing);
  if (result.kind === 'computed') return result;
  throw new Error(result.reason);
}

function expectNear(actual: Estimate, expected: { estimate: number; lower: number; upper: number }): void {
  expect(actual.estimate).toBeCloseTo(expected.estimate, 8);
  expect(Math.abs(actual.interval.lower - expected.lower)).toBeLessThan(0.02);
  expect(Math.abs(actual.interval.upper - expected.upper)).toBeLessThan(0.02);
}

const anySample = fc.record({ mediator: fc.boolean(), outcome: fc.boolean() });
const anySamples = fc.array(anySample, { maxLength: 3 });
const anyPrompts = fc.array(fc.record({ treated: anySamples, control: anySamples }), { maxLength: 30 });

describe('mediation', () => {
  it.each(reference.mediation)('splits the effect as statsmodels’ saturated models do ($#)', (values) => {
    const control = values.control.split(' ');
    const codes = values.treated.split(' ').map((treated, prompt) => `${treated}/${control[prompt] ?? ''}`);
    const result = mediation(promptsOf(codes), { draws: 40_000, seed: 1995 });
    expect(result).toMatchObject({ kind: 'computed', prompts: control.length });
    if (result.kind !== 'computed') return;
    expectNear(result.total, values.total);
    for (const answers of ['asTreated', 'asControl'] as const) {
      const split = result[answers];
      if (split.kind !== 'computed' || split.proportion.kind !== 'computed') throw new Error('not computed');
      expectNear(split.indirect, values[answers].indirect);
      expectNear(split.direct, values[answers].direct);
      expectNear(split.proportion, values[answers].proportion);
    }
  });

  it('lets structure carry everything when it alone decides the outcome', () => {
    const { asTreated, asControl } = computed(repeated(30, '11/00', '11/00', '11/11', '00/00'));
    for (const split of [asTreated, asControl]) {
      expect(split).toMatchObject({ kind: 'computed', proportion: { kind: 'computed', estimate: 1 } });
    }
  });

  it('lets structure carry nothing when it changes and does not matter', () => {
    const { asTreated } = computed(repeated(30, '11/00', '11/10', '01/00'));
    expect(asTreated).toMatchObject({ indirect: { estimate: 0 }, proportion: { kind: 'computed', estimate: 0 } });
  });

  it('has effects that add up, each inside its interval’s logical limits', () => {
    fc.assert(
      fc.property(anyPrompts, fc.integer(), (prompts, seed) => {
        const result = mediation(prompts, { draws: 100, seed });
        if (result.kind !== 'computed') return;
        for (const split of [result.asTreated, result.asControl]) {
          if (split.kind !== 'computed') continue;
          expect(split.indirect.estimate + split.direct.estimate).toBeCloseTo(result.total.estimate, 12);
          for (const { interval } of [split.indirect, split.direct]) {
            expect(interval.lower).toBeLessThanOrEqual(interval.upper);
            expect(interval.lower).toBeGreaterThanOrEqual(-1 - 1e-9);
            expect(interval.upper).toBeLessThanOrEqual(1 + 1e-9);
          }
          if (split.proportion.kind === 'computed') expect(split.proportion.estimate).not.toBeNaN();
        }
      }),
    );
  });

  it('has no proportion when the interval of the total effect contains 0', () => {
    const { total, asTreated } = computed(repeated(20, '11/00', '00/11', '01/10', '10/01'));
    expect(total.interval.lower).toBeLessThanOrEqual(0);
    expect(asTreated).toMatchObject({ kind: 'computed', proportion: { because: 'no-total-effect' } });
  });

  it('has no proportion when every sample ends alike', () => {
    const { total, asTreated } = computed(repeated(7, '11/01', '01/11', '11/01'));
    expect(total).toEqual({ estimate: 0, interval: { lower: 0, upper: 0 } });
    expect(asTreated).toMatchObject({ kind: 'computed', proportion: { because: 'no-total-effect' } });
  });

  it('names the cell that nobody was seen in, and still splits the other way', () => {
    const { asTreated, asControl } = computed(repeated(20, '11/00', '11/01', '10/10', '11/11'));
    expect(asTreated).toEqual({
      kind: 'not-computable',
      because: 'empty-cell',
      reason: 'no treated sample without the mediator was seen',
    });
    expect(asControl.kind).toBe('computed');
  });

  it('needs no control with the mediator to tell what the treated would lose', () => {
    const { asTreated } = computed(repeated(20, '11/00', '11/00', '00/01', '11/00'));
    expect(asTreated.kind).toBe('computed');
  });

  it('computes nothing from a cell that most draws of prompts would miss', () => {
    const { asTreated } = computed([...repeated(30, '11/00', '11/01'), '00/10']);
    expect(asTreated).toMatchObject({ kind: 'not-computable', because: 'sparse-cell' });
  });

  it('leaves out prompts that were sampled in one group only', () => {
    const alone = { treated: [sample('11')], control: [] };
    const result = mediation([...promptsOf(['11/00', '01/10', '10/00']), alone], drawing);
    expect(result).toMatchObject({ kind: 'computed', prompts: 3 });
  });

  it.each([0, 1])('needs two prompts and has %d', (count) => {
    expect(mediation(promptsOf(repeated(count, '11/00')), drawing)).toMatchObject({ because: 'too-few-prompts' });
  });

  it('refuses draws that give no interval', () => {
    expect(() => mediation([], { draws: 1, seed: 0 })).toThrow(StatisticsError);
  });
});

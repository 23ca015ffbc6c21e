import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aSampledStudy, evidenceOf, withSamples, type SampledStudy } from '../../test/builders/evidence.js';
import { aTrainingSpec } from '../../test/builders/spec.js';
import { traces } from '../../test/builders/samples.js';
import { buildReport } from './build-report.js';
import type { Report } from './report.js';

/** The report of a study whose samples went through their artifact, which is JSON. */
function reportOf(study: SampledStudy): Report {
  const stored: SampledStudy = JSON.parse(JSON.stringify(study));
  const report = buildReport(evidenceOf(stored));
  expect(unspeakable(report, 'report')).toEqual([]);
  return report;
}

/** The places of numbers that JSON does not know. */
function unspeakable(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unspeakable(part, `${path}.${key}`));
}

/** The study with the samples of alttrain changed or cut down. */
function withAlttrain(study: SampledStudy, change: (samples: readonly ScoredSample[]) => readonly ScoredSample[]) {
  const evaluations = study.evaluations.map((evaluation) =>
    evaluation.arm === 'alttrain' ? { ...evaluation, samples: change(evaluation.samples) } : evaluation,
  );
  return { ...study, evaluations };
}

function whyOf({ notComputed }: Report, what: string): string | undefined {
  return notComputed.find((entry) => entry.what.includes(what))?.why;
}

function tracesOf({ arms }: Report, name: string): Report['arms'][number]['traces'] {
  return arms.find(({ arm }) => arm === name)!.traces;
}

describe('a report of', () => {
  it('an arm without a sample says so, and has no figure of it', () => {
    const report = reportOf(withAlttrain(aSampledStudy(), () => []));
    expect(whyOf(report, 'All figures of alttrain')).toBe('it has no sample');
    expect(whyOf(report, '“StrongREJECT refused” (alttrain against base)')).toBe('no prompt was sampled in both arms');
    expect(whyOf(report, 'The mediation against base')).toContain('prompts');
    expect(tracesOf(report, 'alttrain').presence).toMatchObject({ estimate: null, interval: null });
  });

  it('one sample an arm has its estimate and no interval', () => {
    const study = aSampledStudy();
    const evaluations = study.evaluations.map((each) => ({ ...each, samples: each.samples.slice(0, 1) }));
    const report = reportOf({ ...study, evaluations });
    expect(tracesOf(report, 'alttrain').presence).toMatchObject({ estimate: 1, interval: null });
    expect(whyOf(report, 'Intervals of presence')).toBe('a single prompt shows no spread');
    expect(whyOf(report, 'The mediation against base')).toContain('2 are the least');
  });

  it('samples that are all equal has no interval of what does not vary', () => {
    const report = reportOf(
      withSamples(aSampledStudy(), () => ({ trace: traces.structured, thinking: 'complete' as const })),
    );
    expect(tracesOf(report, 'alttrain').orderConformity).toMatchObject({ estimate: 1, interval: null });
    expect(whyOf(report, 'order conformity')).toBe('all prompts agree, so drawing among them tells nothing');
  });

  it('scores and token counts that are not numbers leaves these out and counts them', () => {
    const report = reportOf(
      withAlttrain(aSampledStudy(), (samples) =>
        samples.map((sample, place) => ({
          ...sample,
          ...(place < 3 ? { completionTokens: Number.NaN } : {}),
          // what a scorer that failed may leave, against the type
          ...(place < 2 ? { score: null as unknown as ScoredSample['score'] } : {}),
        })),
      ),
    );
    expect(whyOf(report, 'The tokens of 3 of 100 samples of alttrain/1995')).toContain('no count');
    expect(whyOf(report, 'The outcome of 2 of 100 samples of alttrain/1995')).toBe('their score is not readable');
    const primary = report.arms.find(({ arm }) => arm === 'alttrain')?.endpoints[0];
    expect(primary?.rate.trials).toBe(38);
  });

  it('empty traces measures what is left', () => {
    const report = reportOf(
      withSamples(aSampledStudy(), () => ({ trace: '', output: '', answer: '', thinking: 'complete' as const })),
    );
    expect(tracesOf(report, 'alttrain').presence).toMatchObject({ estimate: 0, interval: null });
    expect(whyOf(report, 'Order conformity')).toBe('none of its traces shows what it is taken from');
  });

  it('a trace of a megabyte comes out', () => {
    const endless = 'The user asks again. It could harm someone. So I refuse to help with it. '.repeat(14_500);
    const report = reportOf(
      withAlttrain(aSampledStudy(), (samples) =>
        samples.map((sample, place) => (place === 2 ? { ...sample, trace: endless } : sample)),
      ),
    );
    expect(report.exhibits.shown[0]?.outputs.at(-1)?.steps.length).toBeGreaterThan(1000);
    expect(tracesOf(report, 'alttrain').presence.estimate).toBe(1);
  });

  it.each([
    ['HTML', '<script>alert(1)</script> Problem understanding: <b>The user</b> asks.'],
    ['ANSI controls', '\u001B[31mThe user asks for red.\u001B[0m'],
    ['marks of direction', 'The user asks \u202Ebackwards\u202C.'],
  ])('traces with %s keeps the text for the page to escape', (_, trace) => {
    const report = reportOf(withSamples(aSampledStudy(), () => ({ trace, thinking: 'complete' as const })));
    const steps = report.exhibits.shown[0]?.outputs[0]?.steps ?? [];
    const shown = steps.map(({ text }) => text).join(' ');
    expect(shown).toContain(trace.includes('<') ? '<script>alert(1)</script>' : trace.trim());
  });

  it('arms sampled on different prompts pairs those that both have, and says how many it leaves out', () => {
    const report = reportOf(
      withAlttrain(aSampledStudy(), (samples) =>
        samples.map((sample, place) => (place < 10 ? { ...sample, item: `other-${sample.item}` } : sample)),
      ),
    );
    expect(whyOf(report, '“StrongREJECT refused” (alttrain against base) on all prompts')).toBe(
      '20 prompts were sampled in one of the two arms only and are left out',
    );
    expect(tracesOf(report, 'alttrain').distanceFromBase).toMatchObject({ traces: 90, prompts: 90 });
  });

  it('a run that went without examples says of how many', () => {
    const study = evidenceOf(aSampledStudy());
    const checkpoints = study.checkpoints.map((one) => ({ ...one, cost: { ...one.cost, leftOut: 3 } }));
    const report = buildReport({ ...study, checkpoints });
    expect(report.gaps).toContainEqual(expect.stringMatching(/^alttrain\/\d+ was trained without 3 of \d+ examples/));
    expect(buildReport(study).gaps).not.toContainEqual(expect.stringContaining('was trained without'));
  });

  it('an arm that lacks a seed compares at the seeds that are there', () => {
    const study = aSampledStudy({ spec: { training: aTrainingSpec({ seeds: [1, 2, 3] }) } });
    const report = reportOf({
      ...study,
      evaluations: study.evaluations.filter(({ arm, seed }) => arm !== 'vanilla-sft' || seed !== 2),
    });
    expect(report.gaps).toContain('vanilla-sft/2 was planned and has no sample.');
    const against = (name: string): readonly number[] | undefined =>
      report.acrossSeeds.find(({ arm, against: other }) => arm === 'alttrain' && other === name)?.seeds;
    expect(against('base')).toEqual([1, 2, 3]);
    expect(against('vanilla-sft')).toEqual([1, 3]);
  });
});

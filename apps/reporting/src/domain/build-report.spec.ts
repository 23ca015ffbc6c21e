import type { ReportOnCheckpoints } from '@retrace/contracts';
import { seededRandom, type SeededRandom } from '@retrace/statistics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anEvaluation, anEvidence } from '../../test/builders/evidence.js';
import { aTrainingSpec } from '../../test/builders/spec.js';
import { attackerWords, cachedWords } from './account/costs.js';
import { buildReport } from './build-report.js';
import type { StudyEvidence } from './study-evidence.js';

function shuffled<Value>(values: readonly Value[], random: SeededRandom): readonly Value[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** The same evidence with all its lists in another order. */
function shuffledEvidence(evidence: StudyEvidence, seed: number): StudyEvidence {
  const random = seededRandom(seed);
  return {
    ...evidence,
    trainingSets: shuffled(evidence.trainingSets, random),
    checkpoints: shuffled(evidence.checkpoints, random),
    benchmarks: shuffled(evidence.benchmarks, random),
    shown: shuffled(evidence.shown, random),
    evaluations: shuffled(evidence.evaluations, random).map((evaluation) => ({
      ...evaluation,
      samples: shuffled(evaluation.samples, random),
    })),
  };
}

describe('buildReport', () => {
  it('survives JSON unchanged', () => {
    const report = buildReport(anEvidence());
    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });

  it('has what a card reads of a checkpoint', () => {
    const read: ReportOnCheckpoints = buildReport(anEvidence());
    const names = read.endpoints.map(({ name }) => name);
    expect(read.checkpoints.find(({ arm }) => arm === 'base')?.seed).toBeNull();
    for (const { endpoints } of read.checkpoints) expect(endpoints.map(({ endpoint }) => endpoint)).toEqual(names);
  });

  it('gives the same bytes whatever the order in which evidence and samples came in', () => {
    const evidence = anEvidence({ spec: { training: aTrainingSpec({ seeds: [1995, 7] }) } });
    const bytes = JSON.stringify(buildReport(evidence));
    const isSame = fc.property(fc.integer({ min: 1 }), (seed) => {
      expect(JSON.stringify(buildReport(shuffledEvidence(evidence, seed)))).toBe(bytes);
    });
    fc.assert(isSame, { numRuns: 4, seed: 1 });
  });

  it('draws its intervals by the hash of the spec', () => {
    const evidence = anEvidence();
    expect(buildReport(evidence).bootstrap).toEqual({ draws: 10_000, seed: 0xaaaaaaaa, confidence: 0.95 });
    expect(buildReport({ ...evidence, specSha256: 'b'.repeat(64) }).bootstrap.seed).toBe(0xbbbbbbbb);
  });

  it('says what labelled the traces, and how well it agrees with readers', () => {
    const { classifier, all } = buildReport(anEvidence()).instrument;
    expect(classifier).toBe('lexical');
    expect(all.macroF1.estimate).toBeGreaterThan(0);
  });

  it('sets what must not be lost beside base', () => {
    const [overRefusal, ability] = buildReport(anEvidence({ spec: { arms: ['base', 'alttrain'] } })).utility;
    expect(overRefusal).toMatchObject({
      endpoint: 'xstest-safe-refused',
      arm: 'alttrain',
      rate: { successes: 6 },
      base: { successes: 1 },
      difference: { estimate: 0.25 },
    });
    expect(ability).toMatchObject({ endpoint: 'gsm8k-correct', measures: 'ability', difference: { estimate: 0 } });
  });

  it('has an entry for every arm, in the usual order', () => {
    const report = buildReport(anEvidence({ spec: { arms: ['alttrain', 'answer-only', 'base', 'shuffled'] } }));
    expect(report.arms.map(({ arm }) => arm)).toEqual(['base', 'alttrain', 'shuffled', 'answer-only']);
  });

  it('reports a study without a single sample', () => {
    const report = buildReport({ ...anEvidence(), evaluations: [] });
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(report.arms[0]?.structure.presence).toEqual({ successes: 0, trials: 0, estimate: null, interval: null });
    expect(report.comparisons.every(({ p, difference }) => p === null && difference === null)).toBe(true);
    expect(report.gaps).toContain('alttrain/1995 was planned and has no sample.');
    expect(report.costs.checkpoints.map(({ name }) => name)).toEqual(['alttrain/1995', 'vanilla-sft/1995']);
  });

  it('reports an untouched backbone alone', () => {
    const { prompts: _, ...evidence } = anEvidence({ spec: { arms: ['base'] } });
    const report = buildReport({ ...evidence, trainingSets: [], checkpoints: [] });
    expect(report.comparisons).toEqual([]);
    expect(report.gaps).toEqual([]);
    expect(report.provenance.curation).toBeNull();
  });

  it('names what was planned and is missing', () => {
    const evidence = anEvidence();
    const cut = { ...anEvaluation('base', null), samples: anEvaluation('base', null).samples.slice(10) };
    const account = { ...evidence.prompts!.account, missingBenchmarks: [{ name: 'xstest', reason: 'not found' }] };
    const report = buildReport({
      ...evidence,
      prompts: { ...evidence.prompts!, account },
      trainingSets: [],
      checkpoints: [],
      evaluations: [cut, ...evidence.evaluations.slice(1)],
    });
    expect(report.gaps).toEqual([
      'Training prompts were not compared with benchmark xstest, so they may overlap: not found',
      'The training set of vanilla-sft is not known.',
      'The training set of alttrain is not known.',
      'What training vanilla-sft/1995 took is not known.',
      'What training alttrain/1995 took is not known.',
      'base has 30 of 40 samples of strongreject.',
    ]);
  });

  it('says when a checkpoint often does not finish thinking', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.map((evaluation) => ({
      ...evaluation,
      samples: evaluation.samples.map((sample) =>
        evaluation.arm === 'base' ? { ...sample, thinking: 'unclosed' as const } : sample,
      ),
    }));
    const report = buildReport({ ...evidence, evaluations });
    expect(report.gaps).toEqual(['base did not finish thinking in 100 % of its samples.']);
  });

  it('says what could not be had and why, counts it as without an answer, and measures no trace of it', () => {
    const evidence = anEvidence();
    const score = { kind: 'safety', expected: 'refuse', outcome: 'no-answer' } as const;
    const failure = 'the prompt is longer than the context';
    const evaluations = evidence.evaluations.map((evaluation) => ({
      ...evaluation,
      samples: evaluation.samples.map((sample, place) =>
        evaluation.arm === 'base' && place === 0 ? { ...sample, score, failure } : sample,
      ),
    }));
    const report = buildReport({ ...evidence, evaluations });
    expect(report.gaps).toEqual([
      '1 of 100 samples of base could not be had and count as without an answer. The first: the prompt is longer than the context',
    ]);
    const [arm] = report.arms;
    expect(arm?.endpoints[0]).toMatchObject({ samples: 40, noAnswer: 1 });
    expect(arm?.structure.samples).toBe(99);
    expect(arm?.traces.presence.prompts).toBe(99);
  });

  it('says when arms were sampled by several kinds of servers', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.map((evaluation) => ({
      ...evaluation,
      samples: evaluation.samples.map((sample) => ({
        ...sample,
        server: evaluation.arm === 'base' ? ('embedded' as const) : ('vllm' as const),
      })),
    }));
    expect(buildReport({ ...evidence, evaluations }).gaps).toEqual([
      'Several kinds of servers sampled this study, which may be what arms differ in: base by embedded; vanilla-sft/1995 and alttrain/1995 by vllm.',
    ]);
  });

  it('tells what the same model had answered before', () => {
    const evidence = anEvidence();
    const evaluations = evidence.evaluations.map((evaluation) =>
      evaluation.arm === 'base' ? { ...evaluation, cost: { ...evaluation.cost, cachedSamples: 12 } } : evaluation,
    );
    const { costs } = buildReport({ ...evidence, evaluations });
    expect(cachedWords(costs)).toBe('Samples that the same model had given before, at no cost here: 12 of base.');
  });

  it('tells what models that attacked took beside', () => {
    const evidence = anEvidence();
    const attacker = { promptTokens: 12_000, completionTokens: 345 };
    const evaluations = evidence.evaluations.map((evaluation) =>
      evaluation.arm === 'base' ? { ...evaluation, cost: { ...evaluation.cost, attacker } } : evaluation,
    );
    expect(attackerWords(buildReport({ ...evidence, evaluations }).costs)).toBe(
      'Models that attacked took tokens of their own, prompt / output: 12,000 / 345 for base.',
    );
    expect(attackerWords(buildReport(evidence).costs)).toBeUndefined();
  });

  it('adds costs up over all checkpoints', () => {
    const { checkpoints, total } = buildReport(anEvidence()).costs;
    expect(checkpoints.map(({ name }) => name)).toEqual(['base', 'vanilla-sft/1995', 'alttrain/1995']);
    expect(checkpoints[1]?.training?.tokensPerSecond).toBe(80);
    expect(checkpoints[1]?.sampling?.completionTokensPerSecond).toBe(100);
    expect(total).toMatchObject({ trainingSeconds: 480, trainingTokens: 38_400, samplingSeconds: 180 });
  });

  it('hashes everything that it rests on', () => {
    expect(buildReport(anEvidence()).provenance.artifacts.map(({ what }) => what)).toEqual([
      'prompts',
      'training set vanilla-sft',
      'training set alttrain',
      'adapter vanilla-sft/1995',
      'adapter alttrain/1995',
      'samples base',
      'samples vanilla-sft/1995',
      'samples alttrain/1995',
    ]);
  });
});

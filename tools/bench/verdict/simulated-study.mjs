/**
 * A study of which the truth is known. It enters at the digests of samples, which is what is left of a sample once its
 * trace is labelled: pairing, comparison, rates and the rule are the report's own code; only labelling is left out, and
 * whether a trace has the structure is drawn.
 */
import { compareArms } from '../../../apps/reporting/dist/domain/outcomes/compare-arms.js';
import { endpointsOf, primaryEndpoint } from '../../../apps/reporting/dist/domain/outcomes/endpoint.js';
import { measureEndpoint } from '../../../apps/reporting/dist/domain/outcomes/measure-endpoint.js';
import { rateOf } from '../../../apps/reporting/dist/domain/outcomes/rate.js';
import { decideVerdict } from '../../../apps/reporting/dist/domain/verdict/decide-verdict.js';
import { seededRandom } from '../../../libs/statistics/dist/index.js';
import { controlsOf } from '../../../libs/study/dist/index.js';
import { normals, succeeds, thresholdFor } from './latent-prompts.mjs';

/**
 * What is true of one arm: the rates at which prompts come out so in most seeds.
 * @typedef {object} ArmTruth
 * @property {number} refused of harmful prompts
 * @property {number} structured traces with the structure
 * @property {number} [safeRefused] @property {number} [solved]
 */

/**
 * @typedef {object} StudyTruth
 * @property {Readonly<Record<'base' | 'vanilla-sft' | 'alttrain', ArmTruth>>} arms
 * @property {{ harmful: number, safe: number, problems: number }} prompts
 * @property {number} seeds 1 or 3, of the trained arms
 * @property {import('@retrace/study').VerdictSpec} verdict
 */

/** What is asked of each kind of prompt, and the scores that a success and a failure have. */
const kinds = /** @type {const} */ ([
  {
    prompts: 'harmful',
    rate: 'refused',
    benchmark: 'strongreject',
    success: { kind: 'safety', expected: 'refuse', outcome: 'refused' },
    failure: { kind: 'safety', expected: 'refuse', outcome: 'complied' },
  },
  {
    prompts: 'safe',
    rate: 'safeRefused',
    benchmark: 'xstest',
    success: { kind: 'safety', expected: 'comply', outcome: 'refused' },
    failure: { kind: 'safety', expected: 'comply', outcome: 'complied' },
  },
  {
    prompts: 'problems',
    rate: 'solved',
    benchmark: 'gsm8k',
    success: { kind: 'answer', correct: true, answered: true },
    failure: { kind: 'answer', correct: false, answered: true },
  },
]);

/** Draws a study and judges it. @param {StudyTruth} truth @param {number} seed */
export function judgeSimulatedStudy(truth, seed) {
  const spec = specOf(truth);
  const drawn = drawSamples(truth, seed);
  const endpoints = endpointsOf(spec).filter(({ name }) => name !== 'xstest-unsafe-refused');
  const primary = primaryEndpoint(spec);
  const arms = drawn.map(({ arm, seeds, samples, presence, count }) => ({
    arm,
    seeds,
    structure: { samples: count, presence },
    endpoints: endpoints.map((endpoint) => measureEndpoint(endpoint, samples)),
  }));
  const comparisons = compareArms({
    arms: drawn,
    endpoints,
    primary: primary.name,
    controls: controlsOf(truth.verdict),
    confidence: 1 - truth.verdict.alpha,
  });
  return { verdict: decideVerdict({ spec, primary, arms, comparisons, gradedDifferences: [] }), comparisons };
}

/** The parts of a spec that the rule reads. @param {StudyTruth} truth */
function specOf({ arms, prompts, seeds, verdict }) {
  const benchmarks = kinds
    .filter((kind) => prompts[kind.prompts] > 0)
    .map((kind) => ({ name: kind.benchmark, take: prompts[kind.prompts] }));
  return {
    arms: Object.keys(arms),
    evaluation: { benchmarks },
    training: { seeds: Array.from({ length: seeds }, (_, place) => place + 1) },
    verdict,
  };
}

/** @param {StudyTruth} truth @param {number} seed */
function drawSamples({ arms, prompts, seeds }, seed) {
  const random = seededRandom(seed);
  const normal = normals(random);
  const difficulties = kinds.map((kind) => Array.from({ length: prompts[kind.prompts] }, normal));
  return Object.entries(arms).map(([arm, truth]) => {
    const armSeeds = arm === 'base' ? [] : Array.from({ length: seeds }, (_, place) => place + 1);
    const drawn = arm === 'base' ? [null] : armSeeds;
    const samples = kinds.flatMap((kind, place) => {
      const threshold = thresholdFor(truth[kind.rate] ?? 0.5, drawn.length);
      return difficulties[place].flatMap((difficulty, item) =>
        drawn.map((own) => sampleOf(kind, arm, own, item, succeeds(difficulty, normal(), threshold))),
      );
    });
    const items = samples.length / drawn.length;
    const having = Array.from({ length: items }, () => random.next() < truth.structured).filter(Boolean).length;
    return { arm, seeds: armSeeds, samples, count: samples.length, presence: rateOf(having, items) };
  });
}

/** @param {typeof kinds[number]} kind @param {string} arm @param {number | null} seed @param {number} item @param {boolean} success */
function sampleOf(kind, arm, seed, item, success) {
  const score = success ? kind.success : kind.failure;
  return { benchmark: kind.benchmark, item: String(item), arm, seed, score, finish: 'stop' };
}

import type { ArmFindings } from '../arm-findings.js';
import { evaluationName } from '../evaluation-name.js';
import type { SeedComparison } from '../outcomes/compare-across-seeds.js';
import type { Comparison } from '../outcomes/compare-arms.js';
import { endpointTitle, type Endpoint, type EndpointName } from '../outcomes/endpoint.js';
import type { EvaluationEvidence } from '../study-evidence.js';
import { listed } from '../wording.js';
import type { HarmByStructure } from '../traces/trace-findings.js';
import type { MediationFinding } from '../outcomes/mediate.js';
import { missingMediation } from './missing-mediation.js';
import { missingOfTraces } from './missing-of-traces.js';

/** A figure that could not be computed, or rests on less than was sampled: what, and why in half a sentence. */
export interface NotComputed {
  readonly what: string;
  readonly why: string;
}

export interface FoundSoFar {
  readonly endpoints: readonly Endpoint[];
  readonly evaluations: readonly EvaluationEvidence[];
  readonly arms: readonly ArmFindings[];
  readonly comparisons: readonly Comparison[];
  readonly acrossSeeds: readonly SeedComparison[];
  readonly harmByStructure: readonly HarmByStructure[];
  readonly mediation: readonly MediationFinding[];
}

/** In the order of the report: arms, comparisons, seeds, mediation, and what of the samples was not readable. */
export function notComputed(found: FoundSoFar): readonly NotComputed[] {
  return [
    ...missingOfTraces(found.arms, found.harmByStructure),
    ...missingEndpoints(found),
    ...missingComparisons(found),
    ...unpairedComparisons(found),
    ...missingSeeds(found),
    ...missingMediation(found.mediation),
    ...unreadable(found.evaluations),
  ];
}

function missingEndpoints({ arms, endpoints }: FoundSoFar): readonly NotComputed[] {
  return arms
    .filter(({ structure }) => structure.samples > 0)
    .flatMap((found) => {
      const without = found.endpoints.filter(({ rate }) => rate.trials === 0).map(({ endpoint }) => endpoint);
      if (without.length === 0) return [];
      const what = `${listed(without.map((name) => titleOf(name, endpoints)))} in ${found.arm}`;
      return [{ what, why: 'none of its prompts was sampled' }];
    });
}

function missingComparisons({ comparisons, endpoints }: FoundSoFar): readonly NotComputed[] {
  return comparisons
    .filter(({ pairs }) => pairs === 0)
    .map((comparison) => ({
      what: comparisonName(comparison, endpoints),
      why: 'no prompt was sampled in both arms',
    }));
}

function unpairedComparisons({ comparisons, endpoints }: FoundSoFar): readonly NotComputed[] {
  return comparisons
    .filter(({ pairs, unpaired }) => pairs > 0 && unpaired > 0)
    .map((comparison) => ({
      what: `${comparisonName(comparison, endpoints)} on all prompts`,
      why: `${comparison.unpaired} prompts were sampled in one of the two arms only and are left out`,
    }));
}

function missingSeeds({ acrossSeeds, arms, endpoints }: FoundSoFar): readonly NotComputed[] {
  const without = acrossSeeds.filter(({ why }) => why !== null);
  const whys = [...new Set(without.flatMap(({ why }) => why ?? []))];
  const single = arms.filter(({ seeds }) => seeds.length === 1).map(({ arm }) => arm);
  return [
    ...(single.length === 0
      ? []
      : [{ what: `The spread between seeds of ${listed(single)}`, why: 'it was sampled at one seed only' }]),
    ...whys.map((why) => {
      const names = without.filter((comparison) => comparison.why === why).map((one) => comparisonName(one, endpoints));
      return { what: `Intervals over seeds of ${listed(names)}`, why };
    }),
  ];
}

function unreadable(evaluations: readonly EvaluationEvidence[]): readonly NotComputed[] {
  return evaluations.flatMap((evaluation) => {
    const { samples } = evaluation;
    const name = evaluationName(evaluation);
    const scores = samples.filter(({ score }) => score.kind === 'unreadable').length;
    const tokens = samples.filter(({ completionTokens }) => completionTokens === null).length;
    return [
      ...(scores === 0
        ? []
        : [
            {
              what: `The outcome of ${scores} of ${samples.length} samples of ${name}`,
              why: 'their score is not readable',
            },
          ]),
      ...(tokens === 0
        ? []
        : [
            {
              what: `The tokens of ${tokens} of ${samples.length} samples of ${name}`,
              why: 'what was stored is no count; the mean is of the others',
            },
          ]),
    ];
  });
}

type Compared = Pick<Comparison, 'arm' | 'against' | 'endpoint'>;

function comparisonName({ arm, against, endpoint }: Compared, endpoints: readonly Endpoint[]): string {
  return `${titleOf(endpoint, endpoints)} (${arm} against ${against})`;
}

function titleOf(name: EndpointName, endpoints: readonly Endpoint[]): string {
  return `“${endpointTitle(name, endpoints)}”`;
}

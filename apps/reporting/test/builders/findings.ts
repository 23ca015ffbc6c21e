import { stepTypes, transitionSources, transitionTargets } from '@retrace/reasoning';
import type { ArmName } from '@retrace/study';

import type { ArmFindings } from '../../src/domain/arm-findings.js';
import { endpoints as known, type Endpoint, type EndpointName } from '../../src/domain/outcomes/endpoint.js';
import type { Rate } from '../../src/domain/outcomes/rate.js';
import type { Estimated } from '../../src/domain/resampling/estimated.js';
import type { TraceFindings } from '../../src/domain/traces/trace-findings.js';

/** Successes of a hundred trials, ten points either way. */
export function aRate(successes: number): Rate {
  const estimate = successes / 100;
  const interval = { lower: Math.max(0, estimate - 0.1), upper: Math.min(1, estimate + 0.1) };
  return { successes, trials: 100, estimate, interval };
}

export const unmeasured: Rate = { successes: 0, trials: 0, estimate: null, interval: null };

/** Rates of the arm's endpoints in a report, by name. */
export type ArmRates = Partial<Record<EndpointName, Rate>>;

export function someArmFindings(arm: ArmName, rates: ArmRates): ArmFindings {
  return {
    arm,
    seeds: arm === 'base' ? [] : [1995],
    structure: {
      samples: 100,
      thinking: { complete: 100, unclosed: 0, absent: 0 },
      presence: aRate(90),
      strictPresence: aRate(70),
      unmarkedPresence: aRate(60),
      presenceByBenchmark: [],
      orderConformity: { mean: -0.25, traces: 90 },
      editDistance: 0.1,
      meanTraceWords: 31,
      meanCompletionTokens: 60,
      steps: stepTypes.map((type) => ({
        type,
        traces: 90,
        shareOfTraces: 0.9,
        sentences: 180,
        shareOfSentences: 0.2,
      })),
    },
    endpoints: shownEndpoints.map(({ name }) => {
      const rate = rates[name] ?? unmeasured;
      return { endpoint: name, rate, samples: rate.trials, noAnswer: 0, cut: 0, cutRefusals: 0 };
    }),
    traces: someTraces(arm),
    divergenceFromBase: arm === 'base' ? null : 0.4,
    trainedTraceWords: arm === 'base' ? null : 31.5,
  };
}

/** An estimate over a hundred traces, a tenth either way. */
export function anEstimate(estimate: number): Estimated {
  const interval = { lower: estimate - 0.1, upper: estimate + 0.1 };
  return { estimate, interval, noInterval: null, traces: 100, prompts: 100 };
}

/** What nothing was seen of. */
export const noEstimate: Estimated = {
  estimate: null,
  interval: null,
  noInterval: 'nothing-measured',
  traces: 0,
  prompts: 0,
};

export function someTraces(arm: ArmName): TraceFindings {
  return {
    presence: anEstimate(0.9),
    strictPresence: anEstimate(0.7),
    unmarkedPresence: anEstimate(0.6),
    orderConformity: anEstimate(-0.25),
    distanceToTarget: anEstimate(0.1),
    distanceFromBase: arm === 'base' ? null : anEstimate(0.6),
    divergenceFromBase: arm === 'base' ? null : anEstimate(0.4),
    transitions: {
      from: transitionSources,
      to: transitionTargets,
      counts: transitionSources.map(() => transitionTargets.map(() => 10)),
    },
    steps: stepTypes.map((type) => ({ type, position: anEstimate(0.5), lengthShare: anEstimate(0.2) })),
    consistency: { decisionFollowsAssessment: anEstimate(0.8), answerFollowsDecision: anEstimate(0.7) },
  };
}

/** Safety, over-refusal and an ability. */
const shown: readonly EndpointName[] = ['strongreject-refused', 'xstest-safe-refused', 'gsm8k-correct'];
export const shownEndpoints: readonly Endpoint[] = known.filter(({ name }) => shown.includes(name));

import { compareText } from '@retrace/datasets';
import {
  transitionMatrix,
  transitionSources,
  transitionTargets,
  type StepType,
  type TransitionMatrix,
} from '@retrace/reasoning';
import type { ArmName } from '@retrace/study';

import { byItem, itemKey } from '../outcomes/item-outcomes.js';
import { bootstrapPrompts } from '../resampling/bootstrap-prompts.js';
import type { BootstrapPlan } from '../resampling/draw-prompts.js';
import type { Estimand } from '../resampling/estimand.js';
import type { Estimated } from '../resampling/estimated.js';
import { promptTable, type PromptTable } from '../resampling/prompt-table.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { decodeSteps } from '../samples/step-code.js';
import { traceEstimands, type BaseTraces, type TraceEstimands } from './trace-estimands.js';
import type { HarmByStructure, TraceFindings, TransitionTable } from './trace-findings.js';
import { divergenceEstimand, transitionColumns } from './transition-columns.js';

/** An arm's samples, over all its seeds. */
export interface SampledArm {
  readonly arm: ArmName;
  readonly samples: readonly SampleDigest[];
}

/** What was found of one arm's traces. */
export interface MeasuredTraces {
  readonly arm: ArmName;
  readonly traces: TraceFindings;
  /** Null of base, which nothing was done to. */
  readonly harmByStructure: HarmByStructure | null;
}

/** All arms in one table, so that each draw of prompts serves them all and arms are compared on the same prompts. */
export function measureTraces(
  arms: readonly SampledArm[],
  target: readonly StepType[],
  plan: BootstrapPlan,
): readonly MeasuredTraces[] {
  const table = promptTable(promptsOf(arms));
  const base = arms.find(({ arm }) => arm === 'base');
  const planned = planArms(table, arms, target, byItem(base?.samples ?? []));
  const found = bootstrapPrompts(table, planned.flatMap(allEstimands), plan);
  return planned.map((each) => ({
    arm: each.arm,
    traces: findingsOf(each, found),
    harmByStructure: each.arm === 'base' ? null : harmOf(each, found),
  }));
}

interface PlannedArm extends SampledArm {
  readonly estimands: TraceEstimands;
  /** From base; undefined of base itself. */
  readonly divergence: Estimand | undefined;
}

function planArms(
  table: PromptTable,
  arms: readonly SampledArm[],
  target: readonly StepType[],
  base: BaseTraces,
): readonly PlannedArm[] {
  const columns = new Map(arms.map(({ arm, samples }) => [arm, transitionColumns(table, samples)]));
  const ofBase = columns.get('base') ?? transitionColumns(table, []);
  return arms.map(({ arm, samples }) => {
    const own = columns.get(arm);
    return {
      arm,
      samples,
      estimands: traceEstimands(table, samples, target, arm === 'base' ? new Map() : base),
      divergence: own === undefined || arm === 'base' ? undefined : divergenceEstimand(own, ofBase),
    };
  });
}

function promptsOf(arms: readonly SampledArm[]): readonly string[] {
  return [...new Set(arms.flatMap(({ samples }) => samples.map(itemKey)))].toSorted(compareText);
}

function allEstimands({ arm, estimands, divergence }: PlannedArm): readonly Estimand[] {
  const { steps, harmWithStructure, harmWithoutStructure, harmDifference, ...shared } = estimands;
  return [
    ...Object.values(shared),
    ...steps.flatMap(({ position, lengthShare }) => [position, lengthShare]),
    ...(arm === 'base' ? [] : [harmWithStructure, harmWithoutStructure, harmDifference]),
    ...(divergence === undefined ? [] : [divergence]),
  ];
}

type Found = (estimand: Estimand) => Estimated;

function findingsOf({ arm, samples, estimands, divergence }: PlannedArm, found: Found): TraceFindings {
  return {
    presence: found(estimands.presence),
    strictPresence: found(estimands.strictPresence),
    unmarkedPresence: found(estimands.unmarkedPresence),
    orderConformity: found(estimands.orderConformity),
    distanceToTarget: found(estimands.distanceToTarget),
    distanceFromBase: arm === 'base' ? null : found(estimands.distanceFromBase),
    divergenceFromBase: divergence === undefined ? null : found(divergence),
    transitions: tableOf(transitionMatrix(samples.map(({ trace }) => decodeSteps(trace.sequence)))),
    steps: estimands.steps.map(({ type, position, lengthShare }) => ({
      type,
      position: found(position),
      lengthShare: found(lengthShare),
    })),
    consistency: {
      decisionFollowsAssessment: found(estimands.decisionFollowsAssessment),
      answerFollowsDecision: found(estimands.answerFollowsDecision),
    },
  };
}

function tableOf(matrix: TransitionMatrix): TransitionTable {
  return {
    from: transitionSources,
    to: transitionTargets,
    counts: transitionSources.map((source) => transitionTargets.map((next) => matrix.count(source, next))),
  };
}

function harmOf({ arm, estimands }: PlannedArm, found: Found): HarmByStructure {
  return {
    arm,
    withStructure: found(estimands.harmWithStructure),
    withoutStructure: found(estimands.harmWithoutStructure),
    difference: found(estimands.harmDifference),
  };
}

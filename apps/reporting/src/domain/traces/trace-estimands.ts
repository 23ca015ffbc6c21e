import {
  answerFollowsDecision,
  decisionFollowsAssessment,
  editDistance,
  stepTypes,
  type StepType,
} from '@retrace/reasoning';

import { itemKey } from '../outcomes/item-outcomes.js';
import { differenceEstimand, meanEstimand, type Estimand } from '../resampling/estimand.js';
import type { PromptTable } from '../resampling/prompt-table.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { decodeSteps } from '../samples/step-code.js';
import { traceShape } from '../structure/trace-shape.js';

/** A mean that grows sample by sample. */
interface GrowingMean {
  readonly estimand: Estimand;
  /** Takes a sample's value in; undefined where it has none. */
  readonly take: (prompt: string, value: number | boolean | undefined) => void;
}

/** The mean over the samples that have a value. */
function growingMean(table: PromptTable): GrowingMean {
  const counted = table.addColumn();
  const { estimand, take } = growingMeanOver(table, counted);
  return {
    estimand,
    take: (prompt, value) => {
      if (value !== undefined) table.add(counted, prompt, 1);
      take(prompt, value);
    },
  };
}

/** The mean over the samples that another column counts; one without a value is 0. */
function growingMeanOver(table: PromptTable, counted: number): GrowingMean {
  const total = table.addColumn();
  return {
    estimand: meanEstimand(total, counted),
    take: (prompt, value) => {
      if (value !== undefined) table.add(total, prompt, Number(value));
    },
  };
}

/** The figures of one arm's traces, all of one table. */
export interface TraceEstimands {
  readonly presence: Estimand;
  readonly strictPresence: Estimand;
  readonly unmarkedPresence: Estimand;
  readonly orderConformity: Estimand;
  readonly distanceToTarget: Estimand;
  readonly distanceFromBase: Estimand;
  readonly steps: readonly { readonly type: StepType; readonly position: Estimand; readonly lengthShare: Estimand }[];
  readonly decisionFollowsAssessment: Estimand;
  readonly answerFollowsDecision: Estimand;
  readonly harmWithStructure: Estimand;
  readonly harmWithoutStructure: Estimand;
  readonly harmDifference: Estimand;
}

/** Samples of base by prompt. */
export type BaseTraces = ReadonlyMap<string, readonly SampleDigest[]>;

/** Takes an arm's samples into the table. */
export function traceEstimands(
  table: PromptTable,
  samples: readonly SampleDigest[],
  target: readonly StepType[],
  base: BaseTraces,
): TraceEstimands {
  const [all, worded] = [table.addColumn(), table.addColumn()];
  const presence = growingMeanOver(table, all);
  const strictPresence = growingMeanOver(table, all);
  const unmarkedPresence = growingMeanOver(table, all);
  const distanceToTarget = growingMeanOver(table, all);
  const [orderConformity, distanceFromBase] = [growingMean(table), growingMean(table)];
  const [decided, answered] = [growingMean(table), growingMean(table)];
  const [harmWith, harmWithout] = [growingMean(table), growingMean(table)];
  const steps = stepTypes.map((type) => ({
    type,
    position: growingMean(table),
    lengthShare: growingMeanOver(table, worded),
  }));
  for (const sample of samples) {
    const { trace, score } = sample;
    const prompt = itemKey(sample);
    const shape = traceShape(trace.sequence, target);
    table.add(all, prompt, 1);
    if (trace.steps.length > 0) table.add(worded, prompt, 1);
    presence.take(prompt, shape.present);
    strictPresence.take(prompt, shape.strict);
    unmarkedPresence.take(prompt, traceShape(trace.unmarkedSequence, target).present);
    orderConformity.take(prompt, shape.tau);
    distanceToTarget.take(prompt, shape.distance);
    distanceFromBase.take(prompt, distanceBetween(sample, base.get(prompt) ?? []));
    for (const { type, position, lengthShare } of steps) {
      const extent = trace.steps.find((step) => step.type === type);
      position.take(prompt, extent?.position);
      lengthShare.take(prompt, extent?.lengthShare);
    }
    decided.take(prompt, decisionFollowsAssessment(trace.assessment, trace.decision));
    if (score.kind !== 'safety') continue;
    answered.take(prompt, answerFollowsDecision(trace.decision, score.outcome));
    if (score.expected === 'refuse')
      (shape.present ? harmWith : harmWithout).take(prompt, score.outcome === 'complied');
  }
  return {
    presence: presence.estimand,
    strictPresence: strictPresence.estimand,
    unmarkedPresence: unmarkedPresence.estimand,
    orderConformity: orderConformity.estimand,
    distanceToTarget: distanceToTarget.estimand,
    distanceFromBase: distanceFromBase.estimand,
    steps: steps.map(({ type, position, lengthShare }) => ({
      type,
      position: position.estimand,
      lengthShare: lengthShare.estimand,
    })),
    decisionFollowsAssessment: decided.estimand,
    answerFollowsDecision: answered.estimand,
    harmWithStructure: harmWith.estimand,
    harmWithoutStructure: harmWithout.estimand,
    harmDifference: differenceEstimand(harmWith.estimand, harmWithout.estimand),
  };
}

/** Mean distance of a trace to base's of the same prompt; undefined without one. */
function distanceBetween({ trace }: SampleDigest, others: readonly SampleDigest[]): number | undefined {
  if (others.length === 0) return undefined;
  const sequence = decodeSteps(trace.sequence);
  const distances = others.map((other) => editDistance(sequence, decodeSteps(other.trace.sequence)));
  return distances.reduce((sum, distance) => sum + distance, 0) / others.length;
}

import type { SamplingCost, TrainingCost } from '@retrace/contracts';
import { targetOrder } from '@retrace/reasoning';
import { armNames, type ArmName, type StudySpec } from '@retrace/study';

import { evaluationName } from './evaluation-name.js';
import { endpointsOf } from './outcomes/endpoint.js';
import { measureEndpoint, type EndpointFinding } from './outcomes/measure-endpoint.js';
import { wasSampled, type SampleDigest } from './samples/sample-digest.js';
import { measureStructure, type StructureFindings } from './structure/measure-structure.js';
import type { EvaluationEvidence, StudyEvidence } from './study-evidence.js';
import type { MeasuredTraces, SampledArm } from './traces/measure-traces.js';
import type { TraceFindings } from './traces/trace-findings.js';

/** What was found of a set of samples. */
export interface Findings {
  readonly structure: StructureFindings;
  /** In the order of the report's endpoints. */
  readonly endpoints: readonly EndpointFinding[];
}

/** One arm over all its seeds. */
export interface ArmFindings extends Findings {
  readonly arm: ArmName;
  /** Seeds that were sampled; empty for the untouched backbone and for an arm without a sample. */
  readonly seeds: readonly number[];
  /** How its traces are built, with intervals over prompts. */
  readonly traces: TraceFindings;
  /** The estimate of `traces.divergenceFromBase`; null without both arms, 0 of base itself. */
  readonly divergenceFromBase: number | null;
  /** Mean words of reasoning in its training examples; null when it was not trained. */
  readonly trainedTraceWords: number | null;
}

/** One checkpoint: an arm at one seed. */
export interface CheckpointFindings extends Findings {
  readonly name: string;
  readonly arm: ArmName;
  readonly seed: number | null;
  readonly sampling: SamplingCost;
  /** Null for the untouched backbone, and where the training's account is missing. */
  readonly training: TrainingCost | null;
}

/** One entry an arm of the spec, in the order of arms, sampled or not. */
export function findArms(
  { spec, trainingSets }: StudyEvidence,
  evaluations: readonly EvaluationEvidence[],
  measured: readonly MeasuredTraces[],
): readonly ArmFindings[] {
  return measured.map(({ arm, traces }) => {
    const samples = samplesOf(arm, evaluations);
    const divergence = traces.divergenceFromBase?.estimate ?? null;
    return {
      arm,
      seeds: evaluations.flatMap(({ arm: name, seed }) => (name === arm && seed !== null ? [seed] : [])),
      ...findingsOf(spec, samples),
      traces,
      divergenceFromBase: arm === 'base' && samples.length > 0 ? 0 : divergence,
      trainedTraceWords: trainingSets.find((set) => set.arm === arm)?.meanTraceWords ?? null,
    };
  });
}

export function findCheckpoints(
  { spec, checkpoints }: StudyEvidence,
  evaluations: readonly EvaluationEvidence[],
): readonly CheckpointFindings[] {
  return evaluations.map(({ arm, seed, cost, samples }) => ({
    name: evaluationName({ arm, seed }),
    arm,
    seed,
    ...findingsOf(spec, samples),
    sampling: cost,
    training: checkpoints.find((checkpoint) => checkpoint.arm === arm && checkpoint.seed === seed)?.cost ?? null,
  }));
}

/** The study's arms in their usual order. */
export function armsOf(spec: StudySpec): readonly ArmName[] {
  return armNames.filter((arm) => spec.arms.includes(arm));
}

/** The study's arms with all their samples. */
export function sampledArms(spec: StudySpec, evaluations: readonly EvaluationEvidence[]): readonly SampledArm[] {
  return armsOf(spec).map((arm) => ({ arm, samples: samplesOf(arm, evaluations) }));
}

/** All samples of an arm, over its seeds. */
export function samplesOf(arm: ArmName, evaluations: readonly EvaluationEvidence[]): readonly SampleDigest[] {
  return evaluations.filter((evaluation) => evaluation.arm === arm).flatMap(({ samples }) => samples);
}

function findingsOf(spec: StudySpec, samples: readonly SampleDigest[]): Findings {
  return {
    structure: measureStructure(samples.filter(wasSampled), targetOrder(spec.structure)),
    endpoints: endpointsOf(spec).map((endpoint) => measureEndpoint(endpoint, samples)),
  };
}

import type { SamplingCost, TrainingCost } from '@retrace/contracts';
import { jensenShannon, targetOrder, transitionMatrix, type TransitionMatrix } from '@retrace/reasoning';
import { armNames, checkpointName, type ArmName, type StudySpec } from '@retrace/study';

import { endpointsOf } from './outcomes/endpoint.js';
import { measureEndpoint, type EndpointFinding } from './outcomes/measure-endpoint.js';
import { sampleAnalyser, type AnalysedSample } from './structure/analysed-sample.js';
import { measureStructure, type StructureFindings } from './structure/measure-structure.js';
import type { EvaluationEvidence, StudyEvidence } from './study-evidence.js';
import { compareText } from '@retrace/datasets';

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
  /** Jensen-Shannon divergence in bits of its step transitions from base's; null without both. */
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

/** A checkpoint's samples with their structure. */
export interface AnalysedEvaluation {
  readonly evaluation: EvaluationEvidence;
  readonly samples: readonly AnalysedSample[];
}

/** All evaluations in the order of arms and seeds, their samples in the order of items. */
export function analyseEvaluations({ spec, evaluations }: StudyEvidence): readonly AnalysedEvaluation[] {
  const analyse = sampleAnalyser(spec.structure.steps);
  return evaluations
    .toSorted((a, b) => armNames.indexOf(a.arm) - armNames.indexOf(b.arm) || (a.seed ?? 0) - (b.seed ?? 0))
    .map((evaluation) => ({ evaluation, samples: inItemOrder(evaluation).map(analyse) }));
}

function inItemOrder({ samples }: EvaluationEvidence): EvaluationEvidence['samples'] {
  return samples.toSorted((a, b) => compareText(a.benchmark, b.benchmark) || compareText(a.item, b.item));
}

/** One entry an arm of the spec, in the order of arms, sampled or not. */
export function findArms(evidence: StudyEvidence, evaluations: readonly AnalysedEvaluation[]): readonly ArmFindings[] {
  const { spec, trainingSets } = evidence;
  const base = samplesOf('base', evaluations);
  return armsOf(spec).map((arm) => {
    const samples = samplesOf(arm, evaluations);
    return {
      arm,
      seeds: evaluations.flatMap(({ evaluation: { arm: name, seed } }) =>
        name === arm && seed !== null ? [seed] : [],
      ),
      ...findingsOf(spec, samples),
      divergenceFromBase: divergence(base, samples),
      trainedTraceWords: trainingSets.find((set) => set.arm === arm)?.meanTraceWords ?? null,
    };
  });
}

export function findCheckpoints(
  { spec, checkpoints }: StudyEvidence,
  evaluations: readonly AnalysedEvaluation[],
): readonly CheckpointFindings[] {
  return evaluations.map(({ evaluation: { arm, seed, cost }, samples }) => ({
    name: arm === 'base' || seed === null ? arm : checkpointName({ arm, seed }),
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

/** All samples of an arm, over its seeds. */
export function samplesOf(arm: ArmName, evaluations: readonly AnalysedEvaluation[]): readonly AnalysedSample[] {
  return evaluations.filter(({ evaluation }) => evaluation.arm === arm).flatMap(({ samples }) => samples);
}

function findingsOf(spec: StudySpec, samples: readonly AnalysedSample[]): Findings {
  const scored = samples.map(({ sample }) => sample);
  return {
    structure: measureStructure(samples, targetOrder(spec.structure)),
    endpoints: endpointsOf(spec).map((endpoint) => measureEndpoint(endpoint, scored)),
  };
}

function divergence(base: readonly AnalysedSample[], samples: readonly AnalysedSample[]): number | null {
  return jensenShannon(transitionsOf(base), transitionsOf(samples)) ?? null;
}

function transitionsOf(samples: readonly AnalysedSample[]): TransitionMatrix {
  return transitionMatrix(samples.map(({ structure }) => structure.sequence));
}

import { isTrained, untrainedArms, type ArmName, type TrainedArm, type UntrainedArm } from './arm.js';
import type { BenchmarkSpec } from './spec/evaluation-spec.js';
import type { StudySpec } from './spec/study-spec.js';

/** One adapter to be trained. */
export interface TrainingRun {
  readonly arm: TrainedArm;
  readonly seed: number;
}

/** What is sampled: the untouched backbone, or the adapter of a training run. */
export type Checkpoint = { readonly arm: UntrainedArm } | TrainingRun;

/** One checkpoint against all benchmarks of the study. */
export interface PlannedEvaluation {
  readonly checkpoint: Checkpoint;
  readonly benchmarks: readonly BenchmarkSpec[];
  readonly samples: number;
}

/** All that a study has to produce. */
export interface StudyPlan {
  readonly trainingSets: readonly TrainedArm[];
  readonly runs: readonly TrainingRun[];
  readonly evaluations: readonly PlannedEvaluation[];
}

/**
 * What a study has to produce, from its spec alone. Every service reads its own part from here, so
 * "is everything here?" has one answer everywhere.
 */
export function planStudy(spec: StudySpec): StudyPlan {
  const trainingSets = spec.arms.filter(isTrained);
  const runs = trainingSets.flatMap((arm) => spec.training.seeds.map((seed) => ({ arm, seed })));
  const untouched = untrainedArms.filter((arm) => spec.arms.includes(arm)).map((arm): Checkpoint => ({ arm }));
  const { benchmarks, attacks = [] } = spec.evaluation;
  const samples = [...benchmarks, ...attacks].reduce((sum, { take }) => sum + take, 0);
  return {
    trainingSets,
    runs,
    evaluations: [...untouched, ...runs].map((checkpoint) => ({ checkpoint, benchmarks, samples })),
  };
}

/** The checkpoint of an arm and a seed, as messages and tables keep them: a trained arm has a seed, `base` and `prompt-only` have none. */
export function checkpointOf(arm: ArmName, seed: number | null | undefined): Checkpoint {
  if (!isTrained(arm)) return { arm };
  if (seed === null || seed === undefined) throw new Error(`the arm ${arm} is trained, and no seed is given`);
  return { arm, seed };
}

/** The stable name of a checkpoint within its study: `base`, `alttrain/1995`. */
export function checkpointName(checkpoint: Checkpoint): string {
  return 'seed' in checkpoint ? `${checkpoint.arm}/${checkpoint.seed}` : checkpoint.arm;
}

/** The units whose completion is the completion of the study, by stage. */
export const stages = ['curation', 'rewriting', 'training', 'evaluation', 'reporting'] as const;
export type Stage = (typeof stages)[number];

export interface StageUnit {
  readonly stage: Stage;
  readonly unit: string;
}

/** Every unit of work of a study in the order a reader expects, for progress. */
export function plannedUnits(spec: StudySpec): readonly StageUnit[] {
  const plan = planStudy(spec);
  const trained: readonly StageUnit[] = plan.trainingSets.length === 0 ? [] : [{ stage: 'curation', unit: 'prompts' }];
  return [
    ...trained,
    ...plan.trainingSets.map((arm: ArmName) => ({ stage: 'rewriting' as const, unit: arm })),
    ...plan.runs.map((run) => ({ stage: 'training' as const, unit: checkpointName(run) })),
    ...plan.evaluations.map(({ checkpoint }) => ({ stage: 'evaluation' as const, unit: checkpointName(checkpoint) })),
    { stage: 'reporting', unit: 'report' },
  ];
}

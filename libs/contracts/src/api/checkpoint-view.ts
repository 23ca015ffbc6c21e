import type { RecipeSpec, TrainedArm } from '@retrace/study';

import type { ArtifactRef } from '../artifact-ref.js';
import type { VerdictOutcome } from '../reporting/report-published.js';
import type { TrainingCost } from '../training/training-cost.js';

export const checkpointForms = ['adapter', 'merged', 'gguf'] as const;
/** In which form a checkpoint is given away: as it was trained, as weights of its own, or as a file for llama.cpp. */
export type CheckpointForm = (typeof checkpointForms)[number];

/** A checkpoint and where it comes from: spec, prompts, training set, run. What was not told is left out. */
export interface CheckpointView {
  /** A folder. Its SHA-256 names the checkpoint. */
  readonly adapter: ArtifactRef;
  /** When its files were removed, in ISO 8601. */
  readonly prunedAt?: string;
  readonly study: { readonly id: string; readonly name: string; readonly specSha256: string };
  /** What the training set was written from. */
  readonly prompts?: ArtifactRef;
  readonly trainingSet: ArtifactRef;
  readonly examples?: number;
  readonly run: {
    readonly arm: TrainedArm;
    readonly seed: number;
    readonly recipe: RecipeSpec;
    readonly attempts: number;
    readonly startedAt?: string;
    readonly endedAt?: string;
    readonly cost?: TrainingCost;
    /** Of packages, by their names. */
    readonly versions: Readonly<Record<string, string>>;
    /** What the worker told of the machine; empty where it told nothing. */
    readonly machine: Readonly<Record<string, string>>;
  };
  readonly base: string;
  /** Of the study, once it is published. */
  readonly report?: { readonly sha256: string; readonly verdict: VerdictOutcome; readonly summary: string };
}

export interface CheckpointPage {
  /** Of those that were asked for. */
  readonly total: number;
  /** The latest first. */
  readonly checkpoints: readonly CheckpointView[];
}

/** A file of a checkpoint's adapter. */
export interface CheckpointFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

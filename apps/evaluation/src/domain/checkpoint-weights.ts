import type { ArtifactRef } from '@retrace/contracts';
import { isTrained, recipeOf, trainsWholeModel, type ArmName, type StudySpec } from '@retrace/study';

/** What a checkpoint is: the untouched backbone, an adapter on it, or a model that was trained in full. */
export type CheckpointWeights =
  | { readonly kind: 'backbone' }
  | { readonly kind: 'adapter'; readonly files: ArtifactRef }
  | { readonly kind: 'model'; readonly files: ArtifactRef };

/** @param adapter what training made, whatever its method; null for the untouched backbone */
export function checkpointWeights(
  { training }: StudySpec,
  arm: ArmName,
  adapter: ArtifactRef | null,
): CheckpointWeights {
  if (adapter === null || !isTrained(arm)) return { kind: 'backbone' };
  return { kind: trainsWholeModel(recipeOf(training, arm)) ? 'model' : 'adapter', files: adapter };
}

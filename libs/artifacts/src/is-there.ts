import type { ArtifactRef } from '@retrace/contracts';

import { ArtifactDamaged, ArtifactMissing, ArtifactRefWrong } from './artifact-errors.js';
import type { ArtifactStore } from './artifact-store.js';

/** Whether a stored folder is there, by the list of its files, which is removed last. One that is damaged is there. */
export async function isThere(artifacts: Pick<ArtifactStore, 'filesOf'>, folder: ArtifactRef): Promise<boolean> {
  try {
    await artifacts.filesOf(folder);
    return true;
  } catch (error) {
    if (error instanceof ArtifactMissing) return false;
    if (error instanceof ArtifactDamaged || error instanceof ArtifactRefWrong) return true;
    throw error;
  }
}

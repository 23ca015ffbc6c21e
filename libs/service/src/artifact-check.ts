import type { ArtifactStore } from '@retrace/artifacts';
import { ArtifactRef } from '@retrace/contracts';

/**
 * A look at every artifact that a message refers to: what is not there, or is not what it should be, is told before any
 * work begins on it.
 */
export function artifactCheck(artifacts: ArtifactStore): (message: object) => Promise<void> {
  return async (message) => {
    for (const ref of artifactsIn(message)) await artifacts.verify(ref);
  };
}

function artifactsIn(value: unknown): readonly ArtifactRef[] {
  if (value instanceof ArtifactRef) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(artifactsIn) : [];
}

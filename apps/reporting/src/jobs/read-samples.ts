import { readJsonLines, type ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef, ScoredSample } from '@retrace/contracts';

import type { SampleDigest } from '../domain/samples/sample-digest.js';
import type { SampleReader } from '../domain/samples/digest-sample.js';
import { sampleKey } from '../domain/exhibits/show-exhibits.js';

/**
 * Reads an artifact of samples once and keeps digests: the texts of a hundred thousand samples are gigabytes.
 *
 * @throws ArtifactMissing, ArtifactDamaged
 */
export async function digestSamples(
  ref: ArtifactRef,
  artifacts: ArtifactStore,
  reader: SampleReader,
): Promise<readonly SampleDigest[]> {
  const digests: SampleDigest[] = [];
  for await (const sample of readJsonLines<ScoredSample>(await artifacts.fileOf(ref))) {
    digests.push(reader.digest(sample));
  }
  return digests;
}

/**
 * Reads the few samples that are shown again, with their texts.
 *
 * @throws ArtifactMissing, ArtifactDamaged
 */
export async function readShown(
  ref: ArtifactRef,
  artifacts: ArtifactStore,
  wanted: readonly SampleDigest[],
): Promise<readonly ScoredSample[]> {
  if (wanted.length === 0) return [];
  const missing = new Set(wanted.map(sampleKey));
  const found: ScoredSample[] = [];
  for await (const sample of readJsonLines<ScoredSample>(await artifacts.fileOf(ref))) {
    if (missing.delete(sampleKey(sample))) found.push(sample);
    if (missing.size === 0) break;
  }
  return found;
}

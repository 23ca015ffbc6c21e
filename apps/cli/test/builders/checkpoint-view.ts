import { createHash } from 'node:crypto';

import type { ArtifactRef, CheckpointFile, CheckpointView } from '@retrace/contracts';

import { aStudySpec } from '../../../../tools/testing/builders/study-spec.js';

export const adapterSha256 = 'ad'.repeat(32);
export const trainingSetSha256 = '75'.repeat(32);

function ref(sha256: string): ArtifactRef {
  return { uri: `artifact:${sha256}`, sha256, bytes: 10, mediaType: 'application/jsonl' };
}

/** A checkpoint as the API shows it. */
export function aCheckpoint(changes: Partial<CheckpointView> = {}): CheckpointView {
  return {
    adapter: ref(adapterSha256),
    study: { id: '0f6c1d2e-0000-4000-8000-000000000001', name: 'quickstart', specSha256: '5e'.repeat(32) },
    prompts: ref('b0'.repeat(32)),
    trainingSet: ref(trainingSetSha256),
    examples: 80,
    base: 'a-model',
    run: {
      arm: 'alttrain',
      seed: 1995,
      recipe: aStudySpec().training.recipe,
      attempts: 1,
      endedAt: '2026-11-24T21:35:00.000Z',
      cost: { steps: 40, seconds: 12.5, tokens: 2400, peakResidentBytes: 1, finalLoss: 0.71 },
      versions: { trl: '1.16.0' },
      machine: {},
    },
    ...changes,
  };
}

/** A file of its adapter, as the API lists it. */
export function aFile(path: string, content: string): CheckpointFile {
  return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

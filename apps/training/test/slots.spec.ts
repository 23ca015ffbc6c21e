import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { jsonLinesType } from '@retrace/artifacts';
import { CheckpointTrained, StageProgressed } from '@retrace/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { trainingSetWritten } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import type { ServiceHarness } from '../../../tools/testing/service-harness.js';
import { startTraining } from './training-service.js';

let service: ServiceHarness;

beforeAll(async () => {
  const note = (word: string) => (folder: string) =>
    `echo "${word} $CUDA_VISIBLE_DEVICES" >> "${join(folder, 'notes')}"`;
  const notes = { before: note('begins on'), after: note('ends on') };
  service = await startTraining([CheckpointTrained, StageProgressed], { slots: 'gpu:0,1', ...notes });
});

afterAll(() => service.close());

describe('training on two GPUs', () => {
  it('has two runs at a time, each on a GPU of its own', async () => {
    const studyId = '31000000-0000-4000-8000-000000000001';
    const { recipe } = aStudySpec().training;
    const spec = aStudySpec({ training: { seeds: [1, 2, 3, 4], recipe } });
    const trainingSet = await service.platform.artifacts.put(['takes long for a step'], jsonLinesType);
    await service.send(trainingSetWritten(studyId, trainingSet, { spec }));
    await service.hear(CheckpointTrained, 4);
    const busy = new Set<string>();
    let most = 0;
    for (const note of (await readFile(join(service.folder, 'notes'), 'utf8')).trim().split('\n')) {
      const [word, , gpu = ''] = note.split(' ');
      if (word === 'begins') expect(busy).not.toContain(gpu);
      if (word === 'begins') busy.add(gpu);
      else busy.delete(gpu);
      most = Math.max(most, busy.size);
    }
    expect(most).toBe(2);
    expect(busy.size).toBe(0);
  });
});

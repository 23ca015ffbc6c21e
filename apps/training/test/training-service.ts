import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { jsonLinesType } from '@retrace/artifacts';
import type { MessageClass, TrainingSetWritten } from '@retrace/contracts';

import { trainingSetWritten } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { TrainingModule } from '../src/index.js';

const stub = fileURLToPath(new URL('launching/stub-worker.mjs', import.meta.url));

/** The training service with a stub for its worker. */
export async function startTraining(hearing: readonly MessageClass[]): Promise<ServiceHarness> {
  const service = await startServices(
    (folder) => [
      TrainingModule.with({
        python: join(folder, 'python'),
        trainer: folder,
        runs: join(folder, 'runs'),
        launching: { kind: 'local' },
        trackers: {},
        stallMs: 60_000,
      }),
    ],
    hearing,
  );
  const command = `exec "${process.execPath}" "${stub}" "$@"`;
  await writeFile(join(service.folder, 'python'), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  return service;
}

/** Sends a training set whose worker behaves as told, and gives what was sent. */
export async function train(
  service: ServiceHarness,
  studyId: string,
  behaviour: string,
  changes: Partial<TrainingSetWritten> = {},
  seeds: readonly number[] = [1],
): Promise<TrainingSetWritten> {
  const { recipe } = aStudySpec().training;
  const trainingSet = await service.platform.artifacts.put([behaviour], jsonLinesType);
  const spec = aStudySpec({ training: { seeds, recipe } });
  const written = trainingSetWritten(studyId, trainingSet, { spec, ...changes });
  await service.send(written);
  return written;
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { jsonLinesType } from '@retrace/artifacts';
import type { MessageClass, TrainingSetWritten } from '@retrace/contracts';
import { ComputeSlots, parseSlots } from '@retrace/jobs';
import type { HttpAccess } from '@retrace/service';

import { trainingSetWritten } from '../../../tools/testing/builders/messages.js';
import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { TrainingModule } from '../src/index.js';

const stub = fileURLToPath(new URL('launching/stub-worker.mjs', import.meta.url));

export interface TrainingServiceOptions {
  readonly stallMs?: number;
  /** Of the form of RETRACE_SLOTS. */
  readonly slots?: string;
  /** Lines of the shell before and after the worker runs. */
  readonly before?: (folder: string) => string;
  readonly after?: (folder: string) => string;
  /** Whom its API serves, if not every program of this machine. */
  readonly access?: Partial<HttpAccess>;
}

const nothing = (): string => ':';

/** The training service with a stub for its worker. */
export async function startTraining(
  hearing: readonly MessageClass[],
  { stallMs = 60_000, slots = 'cpu', before = nothing, after, access = {} }: TrainingServiceOptions = {},
): Promise<ServiceHarness> {
  const service = await startServices(
    (folder) => [
      TrainingModule.with({
        python: join(folder, 'python'),
        trainer: folder,
        runs: join(folder, 'runs'),
        launching: { kind: 'local' },
        trackers: {},
        stallMs,
      }),
    ],
    hearing,
    () => ({ compute: new ComputeSlots(parseSlots(slots)) }),
    () => access,
  );
  const { folder } = service;
  // The worker takes the shell's place, so that signals reach it, unless the shell has something to do after it.
  const worker = `"${process.execPath}" "${stub}" "$@"`;
  const lines = after === undefined ? [before(folder), `exec ${worker}`] : [before(folder), worker, after(folder)];
  await writeFile(join(folder, 'python'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
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

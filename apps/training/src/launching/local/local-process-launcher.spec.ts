import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { RunEvent } from '@retrace/contracts';
import type { Slot } from '@retrace/jobs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { workerJob } from '../../../test/launching/worker-job.js';
import type { TrainedAdapter } from '../launcher.js';
import { LocalProcessLauncher } from './local-process-launcher.js';
import {
  TrainerCrashed,
  TrainerNotStarted,
  TrainingDeviceLost,
  TrainingDiskFull,
  TrainingDiverged,
  TrainingInputRejected,
  TrainingInterrupted,
  TrainingOutOfMemory,
  TrainingStalled,
} from '../training-errors.js';

let folder: string;
let python: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-launch-'));
  python = join(folder, 'python');
  const stub = fileURLToPath(new URL('../../../test/launching/stub-worker.mjs', import.meta.url));
  await writeFile(python, `#!/bin/sh\nexec "${process.execPath}" "${stub}" "$@"\n`, { mode: 0o755 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const machine: Slot = { kind: 'machine', name: 'cpu' };

interface Launch {
  readonly interruptGraceMs?: number;
  readonly stallMs?: number;
  readonly signal?: AbortSignal;
  readonly slot?: Slot;
  readonly onEvent?: (event: RunEvent) => void;
}

/** Launches a stub worker that behaves as its run's id says. */
function launch(
  behaviour: string,
  {
    interruptGraceMs,
    stallMs = 60_000,
    slot = machine,
    signal = new AbortController().signal,
    onEvent = () => undefined,
  }: Launch = {},
): Promise<TrainedAdapter> {
  const launcher = new LocalProcessLauncher({ python, trainerFolder: folder, stallMs, interruptGraceMs });
  return launcher.launch(
    workerJob(join(folder, 'run'), { runId: behaviour }),
    { onEvent, onWaiting: refuse },
    signal,
    slot,
  );
}

const log = (): Promise<string> => readFile(join(folder, 'run', 'worker.log'), 'utf8');

function refuse(): void {
  throw new Error('The database is gone.');
}

describe('LocalProcessLauncher', () => {
  it('writes the job file, passes every event on in order, and gives the adapter', async () => {
    const events: string[] = [];
    const adapter = await launch('trains', { onEvent: ({ event }) => void events.push(event) });
    expect(adapter).toEqual({
      folder: join(folder, 'run', 'adapter'),
      steps: 2,
      finalLoss: 0.75,
      seconds: 1,
      tokens: 200,
      peakResidentBytes: 1000,
      versions: { trl: '1' },
    });
    expect(events).toEqual(['phase', 'step', 'checkpoint', 'step', 'finished']);
    const job: unknown = JSON.parse(await readFile(join(folder, 'run', 'job.json'), 'utf8'));
    expect(job).toEqual({ version: 1, ...workerJob(join(folder, 'run'), { runId: 'trains' }) });
  });

  it('passes over what is no event, and keeps all output in the log', async () => {
    const events: string[] = [];
    await launch('prints what is no event', { onEvent: ({ event }) => void events.push(event) });
    expect(events).toEqual(['finished']);
    const lines = await log();
    for (const kept of ['Loading weights', 'progress 10 %', '"song":"la"', '"finished"']) expect(lines).toContain(kept);
  });

  it.each([
    ['rejects its input', TrainingInputRejected, false],
    ['is out of memory', TrainingOutOfMemory, false],
    ['loses its device', TrainingDeviceLost, true],
    ['diverges', TrainingDiverged, false],
    ['fills the disk', TrainingDiskFull, false],
  ])('gives the reason of a worker that %s and the place of its log', async (behaviour, type, retriable) => {
    const failure = launch(behaviour);
    await expect(failure).rejects.toThrow(type);
    await expect(failure).rejects.toMatchObject({ retriable });
    await expect(failure).rejects.toThrow(/: The stub says [a-z-]+\. .*Log: .*worker\.log$/);
  });

  it.each([
    ['has a bug', 'exit code 70, KeyError: loss'],
    ['ends early', 'it ended without an adapter'],
    ['is killed', 'it was ended by SIGKILL'],
    ['leaves a child that holds its output', 'it was ended by SIGKILL'],
  ])('takes a worker that %s for crashed, which is worth another try', async (behaviour, reason) => {
    const failure = launch(behaviour);
    await expect(failure).rejects.toThrow(TrainerCrashed);
    await expect(failure).rejects.toMatchObject({ retriable: true, message: expect.stringContaining(reason) });
  });

  it('does not take the last words of an earlier attempt for those of this one', async () => {
    await launch('has a bug').catch(() => undefined);
    await expect(launch('is killed')).rejects.not.toThrow('KeyError');
    expect(await log()).toContain('KeyError');
  });

  it('lets an aborted worker write its checkpoint', async () => {
    const abort = new AbortController();
    const events: string[] = [];
    const onEvent = ({ event }: RunEvent): void => {
      events.push(event);
      if (event === 'step') abort.abort(new Error('cancelled'));
    };
    const failure = launch('trains until interrupted', { signal: abort.signal, onEvent });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toMatchObject({ retriable: true, cause: abort.signal.reason });
    expect(events.filter((event) => event === 'checkpoint')).toHaveLength(2);
  });

  it('ends a worker that says nothing for too long, which goes on from its checkpoint', async () => {
    const failure = launch('falls silent', { stallMs: 300 });
    await expect(failure).rejects.toThrow(TrainingStalled);
    await expect(failure).rejects.toThrow('it said nothing for 0.3 s, and was ended');
    await expect(failure).rejects.toMatchObject({ code: 'training-stalled', retriable: true });
    expect(await log()).toContain('"interrupted"');
  });

  it('leaves a worker alone whose heart beats, however long its step takes', async () => {
    await expect(launch('takes long for a step', { stallMs: 1500 })).resolves.toMatchObject({ steps: 2 });
  });

  it('kills an aborted worker that does not end', async () => {
    const abort = new AbortController();
    const onEvent = (): void => abort.abort();
    const failure = launch('ignores SIGTERM', { signal: abort.signal, onEvent, interruptGraceMs: 200 });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toThrow('it was asked to end, and ended by SIGKILL');
  });

  it('shows a worker the GPU of its slot alone', async () => {
    await launch('says which GPUs it sees', { slot: { kind: 'gpu', name: 'gpu:2', gpu: '2' } });
    expect(await log()).toMatch(/^GPUs: 2$/m);
  });

  it('starts nothing when aborted before', async () => {
    await expect(launch('trains', { signal: AbortSignal.abort() })).rejects.toThrow(TrainingInterrupted);
    expect(await log()).toBe('');
  });

  it('ends the worker and passes the error on when an event is not taken', async () => {
    await expect(launch('trains until interrupted', { onEvent: refuse })).rejects.toThrow('The database is gone.');
    expect(await log()).toContain('"interrupted"');
  });

  it('names the interpreter that is not there', async () => {
    python = join(folder, 'no-python');
    const failure = launch('trains');
    await expect(failure).rejects.toThrow(TrainerNotStarted);
    await expect(failure).rejects.toThrow(/no-python.*ENOENT.*npm start/);
  });

  it('ends the worker that a killed service left behind before it starts another', async () => {
    await launch('trains');
    const [stub, jobFile] = [python, join(folder, 'run', 'job.json')];
    await writeFile(jobFile, JSON.stringify({ runId: 'ignores SIGTERM' }));
    const orphan = spawn(stub, [jobFile], { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(orphan, 'exit');
    await once(orphan.stdout, 'data');
    await writeFile(join(folder, 'run', 'worker.pid'), String(orphan.pid));
    await launch('trains', { interruptGraceMs: 200 });
    expect(await ended).toEqual([null, 'SIGKILL']);
  });

  it('leaves a process alone that only has the number of an earlier worker', async () => {
    await launch('trains');
    await writeFile(join(folder, 'run', 'worker.pid'), String(process.pid));
    expect(await launch('trains')).toMatchObject({ steps: 2 });
  });
});

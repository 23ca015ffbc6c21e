import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import type { RunEvent } from '@retrace/contracts';
import type { StopReason } from '@retrace/jobs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { workerJob } from '../../../test/launching/worker-job.js';
import { StubSlurm, type SlurmBehaviour } from '../../../testing/slurm/stub-slurm.js';
import type { TrainedAdapter } from '../launcher.js';
import {
  TrainerCrashed,
  TrainingInputRejected,
  TrainingInterrupted,
  TrainingOutOfMemory,
  TrainingStalled,
} from '../training-errors.js';
import { SlurmMissing, SlurmRejected, SlurmUnreachable } from './slurm-errors.js';
import { SlurmLauncher, type SlurmLauncherOptions } from './slurm-launcher.js';

let folder: string;
let slurm: StubSlurm;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace slurm ')); // its directives and script bear spaces
  slurm = await StubSlurm.in(folder);
  const stub = fileURLToPath(new URL('../../../test/launching/stub-worker.mjs', import.meta.url));
  await writeFile(join(folder, 'python'), `#!/bin/sh\nexec "${process.execPath}" "${stub}" "$@"\n`, { mode: 0o755 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Launch extends Partial<SlurmLauncherOptions> {
  readonly commands?: string;
  readonly signal?: AbortSignal;
  readonly graceSeconds?: number;
  readonly onEvent?: (event: RunEvent) => void;
  readonly onWaiting?: (detail: string) => void;
}

/** Has Slurm run a stub worker that behaves as its run's id says. */
function launch(behaviour: string, given: Launch = {}): Promise<TrainedAdapter> {
  const { signal = new AbortController().signal, onEvent = () => {}, onWaiting = () => {}, ...settings } = given;
  const job = workerJob(join(folder, 'run'), { runId: behaviour });
  return launcherWith(settings).launch(job, { onEvent, onWaiting }, signal);
}

function launcherWith(given: Omit<Launch, 'signal' | 'onEvent' | 'onWaiting'> = {}): SlurmLauncher {
  const { commands = slurm.commands, graceSeconds = 5, ...options } = given;
  return new SlurmLauncher(
    {
      kind: 'slurm',
      commands,
      python: join(folder, 'python'),
      trainer: folder,
      partition: 'gpu',
      gres: 'gpu:1',
      extraOptions: ['--qos=low'],
      graceSeconds,
    },
    { stallMs: 60_000, pollMs: 50, patienceMs: 5000, settleMs: 500, ...options },
  );
}

const cancelled: StopReason = 'cancelled';
const shutdown: StopReason = 'shutdown';

/** A signal that is aborted at the first event of a kind. */
function abortAt(kind: RunEvent['event'], reason: unknown): Required<Pick<Launch, 'signal' | 'onEvent'>> {
  const abort = new AbortController();
  return { signal: abort.signal, onEvent: ({ event }) => event === kind && abort.abort(reason) };
}

describe('SlurmLauncher', () => {
  it('trains in a batch job, and passes every event on in order', async () => {
    const events: string[] = [];
    const adapter = await launch('trains', { onEvent: ({ event }) => void events.push(event) });
    expect(adapter).toMatchObject({ folder: join(folder, 'run', 'adapter'), steps: 2, finalLoss: 0.75 });
    expect(events).toEqual(['phase', 'step', 'checkpoint', 'step', 'finished']);
  });

  it('asks for what the settings say, in a script that a person can hand in again', async () => {
    await launch('trains');
    const script = await readFile(join(folder, 'run', 'slurm.sh'), 'utf8');
    for (const option of ['--partition=gpu', '--gres=gpu:1', '--qos=low', '--no-requeue', '--signal=B:TERM@5']) {
      expect(script).toContain(`\n#SBATCH ${option}\n`);
    }
    expect(script).toMatch(/\nexec '.*python' -m retrace_trainer train '.*job\.json'\n$/);
  });

  it.each([
    ['rejects its input', TrainingInputRejected, false],
    ['has a bug', TrainerCrashed, true],
    ['is killed', TrainerCrashed, true],
  ])('gives the reason of a worker that %s, as a local one does', async (behaviour, type, retriable) => {
    const failure = launch(behaviour);
    await expect(failure).rejects.toThrow(type);
    await expect(failure).rejects.toMatchObject({ retriable, message: expect.stringContaining('slurm-100.err') });
  });

  it.each([
    ['runs out of memory', TrainingOutOfMemory, false],
    ['loses its node', TrainingInterrupted, true],
    ['preempts', TrainingInterrupted, true],
  ] as const)('tells a job of a cluster that %s from a crash', async (behaviour, type, retriable) => {
    await slurm.behave(behaviour);
    const failure = launch('is killed');
    await expect(failure).rejects.toThrow(type);
    await expect(failure).rejects.toMatchObject({ retriable });
  });

  it('says that a job waits and why, and takes it out of the queue when it is cancelled', async () => {
    await slurm.behave('keeps jobs waiting');
    const abort = new AbortController();
    const waiting: string[] = [];
    const onWaiting = (detail: string): void => {
      waiting.push(detail);
      setTimeout(() => abort.abort(cancelled), 600);
    };
    await expect(launch('trains', { signal: abort.signal, onWaiting, stallMs: 100 })).rejects.toThrow(
      TrainingInterrupted,
    );
    expect(waiting).toEqual(["waits in Slurm's queue (Resources)"]);
    expect(await slurm.stateOf('100')).toBe('CANCELLED by 1000');
  });

  it.each([
    ['running', 'well', 'FAILED'],
    ['waiting', 'keeps jobs waiting', 'CANCELLED by 1000'],
  ] as const)('ends the job of a run that nobody wants, when it is %s', async (_, behaviour, state) => {
    await slurm.behave(behaviour);
    const abort = new AbortController();
    const leave = (): void => abort.abort(shutdown);
    const left = launch('trains until interrupted', { signal: abort.signal, onWaiting: leave, onEvent: leave });
    await expect(left).rejects.toThrow('goes on without it');
    const unwanted = ['run', 'another'].map((name) => ({ runId: name, output: join(folder, name) }));
    await launcherWith().endStrays(unwanted, new AbortController().signal);
    await expect.poll(() => slurm.stateOf('100'), { timeout: 10_000 }).toBe(state);
  });

  it('ends jobs that nobody wants though Slurm does not answer of one, and forgets those that are over', async () => {
    const abort = new AbortController();
    const left = launch('trains until interrupted', {
      signal: abort.signal,
      onEvent: () => abort.abort(shutdown),
    });
    await expect(left).rejects.toThrow('goes on without it');
    await mkdir(join(folder, 'purged'));
    await writeFile(join(folder, 'purged', 'slurm-job'), '99');
    const unwanted = ['purged', 'run'].map((name) => ({ runId: name, output: join(folder, name) }));
    const endStrays = (): Promise<void> => launcherWith().endStrays(unwanted, new AbortController().signal);
    await expect(endStrays()).rejects.toThrow(SlurmUnreachable);
    await expect.poll(() => slurm.stateOf('100'), { timeout: 10_000 }).toBe('FAILED');
    await expect(endStrays()).rejects.toThrow(SlurmUnreachable);
    await expect(readFile(join(folder, 'run', 'slurm-job'))).rejects.toThrow('ENOENT');
    await slurm.behave('has no accounting yet');
    await endStrays();
    await expect(readFile(join(folder, 'purged', 'slurm-job'))).rejects.toThrow('ENOENT');
  });

  it('has a cancelled worker write its checkpoint', async () => {
    const events: string[] = [];
    const { signal, onEvent } = abortAt('step', cancelled);
    const failure = launch('trains until interrupted', {
      signal,
      onEvent: (event) => {
        events.push(event.event);
        onEvent(event);
      },
    });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toMatchObject({ retriable: true, cause: cancelled });
    expect(events.at(-1)).toBe('failed');
    expect(await slurm.asked('scancel')).toEqual(['scancel --full --signal=TERM 100']);
  });

  it('kills a cancelled worker that does not end in its grace', async () => {
    const failure = launch('ignores SIGTERM', { ...abortAt('step', cancelled), graceSeconds: 1 });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    expect(await slurm.asked('scancel')).toHaveLength(2);
  });

  it('leaves the job alone when the service stops, and follows it after its next start', async () => {
    const failure = launch('takes long for a step', abortAt('step', shutdown));
    await expect(failure).rejects.toThrow('goes on without it');
    const events: string[] = [];
    await launch('takes long for a step', { onEvent: ({ event }) => void events.push(event) });
    expect(events.slice(0, 2)).toEqual(['phase', 'step']);
    expect(events.at(-1)).toBe('finished');
    expect(await slurm.asked('sbatch')).toHaveLength(1);
  });

  it('finds a job whose id a killed service could not write down', async () => {
    await slurm.behave('loses its answer');
    await expect(launch('takes long for a step')).rejects.toMatchObject({ code: 'slurm-rejected' });
    expect(await launch('takes long for a step')).toMatchObject({ steps: 2 });
    expect(await slurm.asked('sbatch')).toHaveLength(1);
  });

  it('hands in another job for a run whose last one failed', async () => {
    await expect(launch('is killed at first')).rejects.toThrow(TrainerCrashed);
    expect(await launch('is killed at first')).toMatchObject({ steps: 2 });
    expect(await slurm.asked('sbatch')).toHaveLength(2);
  });

  it('takes a job for ended when its processes are, and not when the accounting has it so', async () => {
    await slurm.behave('completes slowly');
    const began = performance.now();
    await expect(launch('is killed at first')).rejects.toThrow(TrainerCrashed);
    expect(performance.now() - began).toBeGreaterThan(1500);
    expect(await launch('is killed at first')).toMatchObject({ steps: 2 });
    expect(await slurm.asked('sbatch')).toHaveLength(2);
  });

  it('asks again when Slurm is away as a job is handed in', async () => {
    await slurm.behave('is away');
    const launched = launch('trains');
    await expect.poll(() => slurm.asked('squeue')).not.toHaveLength(0);
    await slurm.behave('well');
    expect(await launched).toMatchObject({ steps: 2 });
  });

  it('is interrupted when somebody cancels its job', async () => {
    const cancel = (): void => void promisify(execFile)(join(slurm.commands, 'scancel'), ['100']);
    const failure = launch('ignores SIGTERM', { onEvent: ({ event }) => event === 'checkpoint' && cancel() });
    await expect(failure).rejects.toThrow(TrainingInterrupted);
    await expect(failure).rejects.toMatchObject({
      retriable: true,
      message: expect.stringContaining('its Slurm job was cancelled'),
    });
  });

  it('ends a worker that says nothing for too long', async () => {
    await expect(launch('falls silent', { stallMs: 500 })).rejects.toThrow(TrainingStalled);
    expect(await slurm.stateOf('100')).not.toBe('RUNNING');
  });

  it.each<SlurmBehaviour>(['is away', 'has no accounting yet'])(
    'goes on with a job while Slurm %s for a while',
    async (behaviour) => {
      const waitABit = async (): Promise<void> => {
        await slurm.behave(behaviour);
        setTimeout(() => void slurm.behave('well'), 1000);
      };
      const adapter = await launch('takes long for a step', {
        onEvent: ({ event }) => event === 'checkpoint' && void waitABit(),
      });
      expect(adapter).toMatchObject({ steps: 2 });
    },
  );

  it('gives up asking a Slurm that is away for long, and finds its job later', async () => {
    const onEvent = ({ event }: RunEvent): void => void (event === 'checkpoint' && slurm.behave('is away'));
    const failure = launch('takes long for a step', { onEvent, patienceMs: 300 });
    await expect(failure).rejects.toThrow(SlurmUnreachable);
    await expect(failure).rejects.toMatchObject({ retriable: true });
    await slurm.behave('well');
    expect(await launch('takes long for a step')).toMatchObject({ steps: 2 });
    expect(await slurm.asked('sbatch')).toHaveLength(1);
  });

  it('names what Slurm does not like of a job, and where that stands', async () => {
    await slurm.behave('rejects');
    const failure = launch('trains');
    await expect(failure).rejects.toThrow(SlurmRejected);
    await expect(failure).rejects.toThrow(/Invalid account or account\/partition combination.*slurm\.sh/);
    await expect(failure).rejects.toMatchObject({ retriable: false });
  });

  it('names the programs that are not there', async () => {
    const failure = launch('trains', { commands: join(folder, 'nowhere') });
    await expect(failure).rejects.toThrow(SlurmMissing);
    await expect(failure).rejects.toThrow(/nowhere\/squeue can't be run\. .*RETRACE_SLURM_COMMANDS/);
  });

  it('finds the adapter in the folder of a job whose output never arrives', async () => {
    const whole = await launch('trains and writes its account');
    await writeFile(join(folder, 'python'), '#!/bin/sh\n', { mode: 0o755 });
    expect(await launch('trains and writes its account', { settleMs: 100 })).toEqual(whole);
  });
});

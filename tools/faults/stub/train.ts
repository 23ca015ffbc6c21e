import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { finishedAccount, saveAdapter } from './adapter-folder.ts';
import { countTokens, learntAnswers } from './answers.ts';
import { emit } from './event.ts';
import { stepsOf, type StubJob } from './job-file.ts';

const STEP_MS = 60;
const INTERRUPTED = 143;

/** Trains as the real worker does, seen from outside: resumes at a checkpoint, and tells a finished run again. */
export async function train(jobFile: string): Promise<void> {
  let interrupted = false;
  process.on('SIGTERM', () => (interrupted = true));
  const job: StubJob = JSON.parse(readFileSync(jobFile, 'utf8'));
  const adapter = join(job.output, 'adapter');
  const known = finishedAccount(job);
  if (known !== undefined) return emit('finished', { adapter, ...known });
  emit('phase', { phase: 'loading' });
  const trainingSet = readFileSync(job.trainingSet, 'utf8');
  const answers = learntAnswers(trainingSet);
  const steps = stepsOf(job, answers.length);
  const tokens = answers.reduce((sum, answer) => sum + countTokens(answer), 0) * job.recipe.epochs;
  const resumed = lastCheckpoint(job);
  if (resumed > 0) emit('resumed', { step: resumed, discarded: [] });
  emit('phase', { phase: 'training' });
  for (let step = resumed + 1; step <= steps; step += 1) {
    await pause(STEP_MS);
    emit('step', stepFields(step, steps, tokens));
    if (interrupted || step % job.recipe.saveEverySteps === 0) writeCheckpoint(job, step);
    if (interrupted) return endInterrupted(step);
  }
  emit('phase', { phase: 'saving' });
  const account = {
    steps,
    finalLoss: lossAt(steps),
    seconds: (steps * STEP_MS) / 1000,
    tokens,
    peakResidentBytes: 1_000_000,
    versions: { stub: '1' },
  };
  saveAdapter(job, trainingSet, account);
  rmSync(join(job.output, 'checkpoints'), { recursive: true, force: true });
  emit('finished', { adapter, ...account });
}

function stepFields(step: number, steps: number, tokens: number): Readonly<Record<string, number>> {
  return {
    step,
    steps,
    epoch: step / steps,
    loss: lossAt(step),
    learningRate: 0.001,
    gradientNorm: 1,
    tokens: Math.round((tokens * step) / steps),
    tokensPerSecond: 1000,
    secondsLeft: ((steps - step) * STEP_MS) / 1000,
    residentBytes: 1_000_000,
  };
}

/** Nats a token. */
function lossAt(step: number): number {
  return 2 / step;
}

/** The step of the newest checkpoint, 0 when there is none. */
function lastCheckpoint({ output }: StubJob): number {
  const folder = join(output, 'checkpoints');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const whole = names.filter((name) => existsSync(join(folder, name, 'trainer_state.json')));
  return Math.max(0, ...whole.map((name) => Number(name.replace('checkpoint-', ''))));
}

function writeCheckpoint({ output }: StubJob, step: number): void {
  const folder = join(output, 'checkpoints', `checkpoint-${step}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'trainer_state.json'), JSON.stringify({ global_step: step }));
  emit('checkpoint', { step });
}

function endInterrupted(step: number): void {
  const message = `Interrupted at step ${step}; a checkpoint was written.`;
  emit('failed', { code: 'interrupted', message });
  process.exitCode = INTERRUPTED;
}

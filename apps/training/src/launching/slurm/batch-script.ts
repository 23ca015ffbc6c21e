import { join } from 'node:path';

import { runName } from '../run-name.js';
import { workerArguments } from '../worker-arguments.js';
import type { WorkerJob } from '../worker-job.js';
import type { SlurmLaunching } from './slurm-launching.js';

/** Options that have one value only for all to work. */
export const ownOptions = [
  '--job-name',
  '--output',
  '--error',
  '--chdir',
  '--requeue',
  '--no-requeue',
  '--signal',
  '--array',
  '--wait',
  '--parsable',
] as const;

/** Where a job's output goes, by its id. */
export function outputFile(folder: string, id: string): string {
  return join(folder, `slurm-${id}.out`);
}

/** Where goes what a job says of its troubles. */
export function errorFile(folder: string, id: string): string {
  return join(folder, `slurm-${id}.err`);
}

/**
 * The batch script that trains one adapter. The worker takes the place of the shell, so that signals reach it, and Slurm
 * starts it once: trying again is ours. Before the time limit it is told to write its checkpoint.
 */
export function batchScript({ runId, output }: WorkerJob, jobFile: string, launching: SlurmLaunching): string {
  const { python, trainer, partition, account, gres, time, extraOptions, graceSeconds } = launching;
  const options = [
    `--job-name=${runName(runId)}`,
    `--output=${quoted(outputFile(output, '%j'))}`,
    `--error=${quoted(errorFile(output, '%j'))}`,
    `--chdir=${quoted(trainer)}`,
    '--no-requeue',
    `--signal=B:TERM@${graceSeconds}`,
    ...(partition === undefined ? [] : [`--partition=${partition}`]),
    ...(account === undefined ? [] : [`--account=${account}`]),
    ...(gres === undefined ? [] : [`--gres=${gres}`]),
    ...(time === undefined ? [] : [`--time=${time}`]),
    ...extraOptions,
  ];
  const directives = options.map((option) => `#SBATCH ${option}\n`).join('');
  const command = [python, ...workerArguments(jobFile, launching.accelerateConfig)].map(shellWord).join(' ');
  return `#!/bin/sh\n${directives}exec ${command}\n`;
}

/** As directives take paths with spaces. */
function quoted(path: string): string {
  return `"${path}"`;
}

function shellWord(text: string): string {
  if (/^[\w./=-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

import type { WorkerEnd } from '../run-outcome.js';

/** What a job is doing, as Slurm says. */
export type SlurmState =
  | { readonly kind: 'waiting'; readonly detail: string }
  | { readonly kind: 'running' }
  | { readonly kind: 'ended'; readonly end: WorkerEnd }
  /** Slurm knows nothing of it: not yet, or not any more. */
  | { readonly kind: 'unknown' };

const running: ReadonlySet<string> = new Set(['RUNNING', 'COMPLETING', 'STAGE_OUT', 'SIGNALING', 'STOPPED']);
/** States that tell of a place that was lost. https://slurm.schedmd.com/job_state_codes.html */
const takenAway = new Map([
  ['NODE_FAIL', 'its node failed'],
  ['BOOT_FAIL', 'its node did not start'],
  ['PREEMPTED', 'a job of higher priority took its place'],
  ['REVOKED', 'another cluster took it'],
  ['LAUNCH_FAILED', 'it could not be started on its node'],
  ['TIMEOUT', 'its time limit was reached, which RETRACE_SLURM_TIME sets'],
  ['DEADLINE', 'its deadline was reached'],
  ['CANCELLED', 'its Slurm job was cancelled'],
]);
const signals = new Map([
  [9, 'SIGKILL'],
  [11, 'SIGSEGV'],
  [15, 'SIGTERM'],
]);

/** What `sacct --allocations --format=State,ExitCode --parsable2 --noheader` says of a job. */
export function readAccounting(output: string): SlurmState {
  const [line = ''] = output.trim().split('\n');
  const [state = '', exitCode = ''] = line.split('|');
  return stateOf(state, exitCode);
}

/** What `squeue --states=all --format=%T|%r --noheader` says of a job, which has no exit code. */
export function readQueue(output: string): SlurmState {
  const [line = ''] = output.trim().split('\n');
  const [state = '', reason = ''] = line.split('|');
  const read = stateOf(state, '');
  if (read.kind !== 'waiting' || reason === '' || reason === 'None') return read;
  return { kind: 'waiting', detail: `${read.detail} (${reason})` };
}

/** @param exitCode the exit code and the signal, `0:0`; blank where it is not told, as that of a failure then is */
function stateOf(told: string, exitCode: string): SlurmState {
  const [state = ''] = told.trim().split(/[ +]/); // `CANCELLED by 1000`
  if (state === '') return { kind: 'unknown' };
  if (running.has(state)) return { kind: 'running' };
  if (state === 'COMPLETED') return { kind: 'ended', end: { kind: 'code', code: 0 } };
  if (state === 'FAILED') return exitCode === '' ? { kind: 'unknown' } : { kind: 'ended', end: failureOf(exitCode) };
  if (state === 'OUT_OF_MEMORY') {
    const reason = 'Slurm killed it for its memory, of which --mem in RETRACE_SLURM_OPTIONS gives more';
    return { kind: 'ended', end: { kind: 'out-of-memory', reason } };
  }
  const lost = takenAway.get(state);
  if (lost !== undefined) return { kind: 'ended', end: { kind: 'taken-away', reason: lost } };
  return { kind: 'waiting', detail: `waits in Slurm's queue` };
}

function failureOf(exitCode: string): WorkerEnd {
  const [code = 0, signal = 0] = exitCode.split(':').map(Number);
  if (signal !== 0) return { kind: 'signal', signal: signals.get(signal) ?? `signal ${signal}` };
  return { kind: 'code', code };
}

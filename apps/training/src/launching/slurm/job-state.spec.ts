import { describe, expect, it } from 'vitest';

import { readAccounting, readQueue } from './job-state.js';

describe('readAccounting', () => {
  it.each([
    ['COMPLETED|0:0', { kind: 'code', code: 0 }],
    ['FAILED|2:0', { kind: 'code', code: 2 }],
    ['FAILED|143:0\nFAILED|143:0\nCOMPLETED|0:0', { kind: 'code', code: 143 }],
    ['FAILED|0:9', { kind: 'signal', signal: 'SIGKILL' }],
    ['FAILED|0:7', { kind: 'signal', signal: 'signal 7' }],
    ['OUT_OF_MEMORY|0:125', { kind: 'out-of-memory' }],
    ['NODE_FAIL|0:0', { kind: 'taken-away', reason: 'its node failed' }],
    ['PREEMPTED|0:15', { kind: 'taken-away' }],
    ['TIMEOUT|0:0', { kind: 'taken-away', reason: expect.stringContaining('time limit') }],
    ['CANCELLED by 1000|0:15', { kind: 'taken-away', reason: 'its Slurm job was cancelled' }],
  ])('reads how a job ended: %s', (output, end) => {
    expect(readAccounting(`${output}\n`)).toMatchObject({ kind: 'ended', end });
  });

  it.each([
    ['PENDING|0:0', 'waiting'],
    ['CONFIGURING|0:0', 'waiting'],
    ['RUNNING|0:0', 'running'],
    ['COMPLETING|0:0', 'running'],
    ['', 'unknown'],
  ])('reads what a job is doing: "%s"', (output, kind) => {
    expect(readAccounting(output)).toMatchObject({ kind });
  });
});

describe('readQueue', () => {
  it('says why a job waits', () => {
    expect(readQueue('PENDING|Resources\n')).toEqual({ kind: 'waiting', detail: "waits in Slurm's queue (Resources)" });
    expect(readQueue('PENDING|None\n')).toEqual({ kind: 'waiting', detail: "waits in Slurm's queue" });
  });

  it('leaves a failure without its exit code to the accounting', () => {
    expect(readQueue('FAILED|NonZeroExitCode\n')).toEqual({ kind: 'unknown' });
    expect(readQueue('RUNNING|None\n')).toEqual({ kind: 'running' });
  });
});

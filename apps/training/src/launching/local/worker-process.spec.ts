import { open } from 'node:fs/promises';
import { devNull } from 'node:os';
import { setTimeout } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { collect } from '../../../../../tools/testing/stream.js';
import { WorkerProcess } from './worker-process.js';

describe('WorkerProcess', () => {
  it('has all lines of a worker that ended before it was listened to', async () => {
    const log = await open(devNull, 'w');
    const nothing = { accelerateConfig: undefined, environment: {}, trainerFolder: '.' };
    const worker = await WorkerProcess.start({ ...nothing, python: '/bin/echo', jobFile: 'job.json', log: log.fd });
    expect(await worker.ended).toEqual({ kind: 'code', code: 0 });
    await setTimeout(100);
    expect(await collect(worker.lines)).toEqual(['-m retrace_trainer train job.json']);
    await log.close();
  });
});

import { describe, expect, it } from 'vitest';

import { workerArguments } from './worker-arguments.js';

describe('workerArguments', () => {
  it('starts the worker as it is', () => {
    expect(workerArguments('/runs/job.json', undefined).join(' ')).toBe('-m retrace_trainer train /runs/job.json');
  });

  it('has accelerate start it in several processes, where a configuration says how', () => {
    expect(workerArguments('/runs/job.json', '/etc/fsdp.yaml').join(' ')).toBe(
      '-m accelerate.commands.launch --config_file /etc/fsdp.yaml -m retrace_trainer train /runs/job.json',
    );
  });
});

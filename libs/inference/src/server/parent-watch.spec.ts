import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { isAlive } from '../../testing/is-alive.js';

describe('a server that does not look for its parent', () => {
  it('is ended when the process that started it is killed', async () => {
    const script = fileURLToPath(new URL('../../testing/die-with-a-server.mjs', import.meta.url));
    const parent = spawn(process.execPath, [script, 'print-watched-server.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface(parent.stdout), 'line');
    const { pid } = JSON.parse(line);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    while (isAlive(pid)) await setTimeout(50);
  });
});

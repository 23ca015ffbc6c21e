import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { processIdentity } from './process-identity.mjs';

let child: ChildProcess | undefined;

afterEach(() => void child?.kill('SIGKILL'));

describe('processIdentity', () => {
  it('stays the same as long as a process lives', () => {
    expect(processIdentity(process.pid)).toMatch(/\S/);
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
  });

  it('is of the process and not of who asks', () => {
    const module = new URL('process-identity.mjs', import.meta.url).href;
    const ask = `const { processIdentity } = await import('${module}'); console.log(processIdentity(${process.pid}))`;
    const environment = { ...process.env, TZ: 'Pacific/Auckland' };
    const { stdout } = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8', env: environment });
    expect(stdout.trim()).toBe(processIdentity(process.pid));
  });

  it('is nothing once the process has ended', async () => {
    child = spawn('sleep', ['600']);
    await once(child, 'spawn');
    const { pid } = child;
    expect.assert(pid !== undefined);
    expect(processIdentity(pid)).toMatch(/\S/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processIdentity(pid)).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')(
    'is nothing when a process has ended and only its parent does not know yet',
    async () => {
      const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 600']);
      child = parent;
      const [answer] = await once(parent.stdout.setEncoding('utf8'), 'data');
      await vi.waitFor(() => expect(processIdentity(Number(answer))).toBeUndefined(), { timeout: 20_000 });
      expect(() => process.kill(Number(answer), 0)).not.toThrow();
    },
  );

  it('is nothing for what can be no process', () => {
    expect(processIdentity(2 ** 30)).toBeUndefined();
    expect(processIdentity(NaN)).toBeUndefined();
  });
});

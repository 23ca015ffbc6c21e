import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @param {'sound' | 'faulty'} kind */
export async function startStub(kind) {
  const program = fileURLToPath(new URL('stub-teacher.mjs', import.meta.url));
  const child = spawn(process.execPath, [program, kind], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(createInterface(child.stdout), 'line');
  return {
    baseUrl: `${address}/v1`,
    /** @returns {Promise<{ asked: number, answered: number, seconds: number }>} */
    calls: async () => (await fetch(`${address}/calls`)).json(),
    stop: () => void child.kill('SIGKILL'),
  };
}

/** What the stub can do at most: as many calls, as many at a time, by a client that does nothing else. */
export async function ceiling(
  /** @type {string} */ baseUrl,
  /** @type {number} */ calls,
  /** @type {number} */ atATime,
) {
  const began = performance.now();
  let left = calls;
  const ask = async () => {
    while ((left -= 1) >= 0) await (await fetch(`${baseUrl}/chat/completions`, { method: 'POST', body: '{}' })).text();
  };
  await Promise.all(Array.from({ length: atATime }, ask));
  return calls / ((performance.now() - began) / 1000);
}

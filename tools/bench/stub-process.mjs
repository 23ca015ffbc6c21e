import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/**
 * A stub of an endpoint in a process of its own, which prints its address and answers `GET /calls`.
 *
 * @param {URL} program @param {string[]} words
 */
export async function startStub(program, ...words) {
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(createInterface(child.stdout), 'line');
  return {
    baseUrl: `${address}/v1`,
    /** @returns {Promise<{ asked: number, answered: number, seconds: number }>} seconds from first call to last answer */
    calls: async () => (await fetch(`${address}/calls`)).json(),
    stop: () => void child.kill('SIGKILL'),
  };
}

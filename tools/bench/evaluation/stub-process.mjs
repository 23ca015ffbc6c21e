import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export async function startStub() {
  const program = fileURLToPath(new URL('stub-model.mjs', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [address] = await once(createInterface(child.stdout), 'line');
  return {
    baseUrl: `${address}/v1`,
    /** @returns {Promise<{ answered: number, seconds: number }>} */
    calls: async () => (await fetch(`${address}/calls`)).json(),
    stop: () => void child.kill('SIGKILL'),
  };
}

import { setTimeout } from 'node:timers/promises';

const POLL_MS = 250;
/** Of one question: a server that accepts a connection and says nothing is asked again. */
const PATIENCE_MS = 5000;

/** Resolves once `GET /health` answers 200; until then the server may refuse connections. Rejects when aborted. */
export async function untilHealthy(root: string, signal: AbortSignal): Promise<void> {
  while (!(await isHealthy(root, signal))) await setTimeout(POLL_MS, undefined, { signal });
}

async function isHealthy(root: string, signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(`${root}/health`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await answer.body?.cancel();
    return answer.status === 200;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

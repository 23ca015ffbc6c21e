import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef } from '@retrace/contracts';
import { OpenAiChatModel, startModelServer, type ChatModel } from '@retrace/inference';

import type { EvaluationSettings } from '../evaluation.settings.js';

const READY_TIMEOUT_MS = 180_000;
/** A full batch on a slow machine, several times over. */
const REQUEST_TIMEOUT_MS = 20 * 60_000;

/** A checkpoint behind an OpenAI-compatible endpoint. */
export interface ServedCheckpoint {
  readonly model: ChatModel;
  /** The name under which the endpoint knows it. */
  readonly name: string;
  /** Aborts when the server dies or the work is to stop. */
  readonly signal: AbortSignal;
}

/**
 * Serves the backbone, or an adapter on it, for as long as `use` works with it. Afterwards no process and no copy of the
 * adapter is left.
 *
 * @throws ModelServerNotStarted, and what `use` throws; when the server dies, that is ModelServerDied
 */
export async function withServedCheckpoint<Result>(
  adapter: ArtifactRef | null,
  artifacts: ArtifactStore,
  settings: EvaluationSettings,
  signal: AbortSignal,
  use: (served: ServedCheckpoint) => Promise<Result>,
): Promise<Result> {
  const folder = adapter === null ? undefined : join(settings.adapters, adapter.sha256);
  if (adapter !== null && folder !== undefined) {
    await mkdir(settings.adapters, { recursive: true });
    await artifacts.restoreFolder(adapter, folder);
  }
  await mkdir(dirname(settings.serverLog), { recursive: true });
  const log = createWriteStream(settings.serverLog, { flags: 'a' });
  log.on('error', () => {}); // a log that can't be written is no reason to stop
  try {
    const server = await startModelServer({
      command: settings.python,
      args: ['-m', 'retrace_trainer', 'serve', '--base', settings.model, '--port', '0'],
      cwd: settings.trainer,
      readyTimeoutMs: READY_TIMEOUT_MS,
      onLine: (line) => void log.write(`${line}\n`),
      signal,
    });
    try {
      const model = new OpenAiChatModel({
        baseUrl: server.baseUrl,
        maxInFlight: settings.maxInFlight,
        timeoutMs: REQUEST_TIMEOUT_MS,
        maxRetries: 2,
      });
      return await use({ model, name: folder ?? 'base', signal: AbortSignal.any([signal, server.lifetime]) });
    } finally {
      await server.stop();
    }
  } finally {
    log.end();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

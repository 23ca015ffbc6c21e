import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { ModelServer, ModelServerOptions } from '@retrace/inference';

/** Checkpoints often come right after one another, and loading takes longer than that. */
const KEPT_MS = 30_000;

/** Starts a server that tells its lines to `onLine` and ends at the signal. */
export type StartServer = (given: Required<Pick<ModelServerOptions, 'onLine' | 'signal'>>) => Promise<ModelServer>;

/** A model server of this process, kept for a while after its last use. One at a time uses it. */
export class KeptModelServer {
  private kept: { readonly server: ModelServer; readonly end: NodeJS.Timeout } | undefined;

  /** What all servers say goes into one file, open from the first start on. */
  private log: WriteStream | undefined;

  /** @param serverLog the file of what it says */
  constructor(
    private readonly startServer: StartServer,
    private readonly serverLog: string,
  ) {}

  /**
   * Lets `work` use a server that is ready. When it fails or the signal is aborted, the server ends: it may be in the
   * middle of a batch, which can't be cut short.
   *
   * @throws what starting it throws, and what `work` throws
   */
  async use<Result>(signal: AbortSignal, work: (server: ModelServer) => Promise<Result>): Promise<Result> {
    const server = await this.take(signal);
    const end = (): void => void server.stop();
    signal.addEventListener('abort', end, { once: true });
    try {
      const result = await work(server);
      this.keep(server);
      return result;
    } catch (error) {
      await server.stop();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  async close(): Promise<void> {
    const { kept } = this;
    if (kept !== undefined) clearTimeout(kept.end);
    await kept?.server.stop();
    this.log?.end();
  }

  private async take(signal: AbortSignal): Promise<ModelServer> {
    const { kept } = this;
    this.kept = undefined;
    if (kept !== undefined) clearTimeout(kept.end);
    return kept === undefined || kept.server.lifetime.aborted ? this.start(signal) : kept.server;
  }

  private keep(server: ModelServer): void {
    const end = setTimeout(() => {
      this.kept = undefined;
      void server.stop();
    }, KEPT_MS);
    this.kept = { server, end };
  }

  private async start(signal: AbortSignal): Promise<ModelServer> {
    const log = (this.log ??= await this.openLog());
    const starting = new AbortController();
    const abort = (): void => starting.abort(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    try {
      signal.throwIfAborted();
      return await this.startServer({ onLine: (line) => void log.write(`${line}\n`), signal: starting.signal });
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  private async openLog(): Promise<WriteStream> {
    await mkdir(dirname(this.serverLog), { recursive: true });
    const log = createWriteStream(this.serverLog, { flags: 'a' });
    log.on('error', () => {}); // a log that can't be written is no reason to stop
    return log;
  }
}

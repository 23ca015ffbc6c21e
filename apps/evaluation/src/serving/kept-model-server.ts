import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { ModelServer, ModelServerOptions } from '@retrace/inference';

import { SharedUses, type Opened } from './shared-uses.js';

/** Checkpoints often come right after one another, and loading takes longer than that. */
const KEPT_MS = 30_000;
const SERVER = 'server';

/** Starts a server that tells its lines to `onLine` and ends at the signal. */
export type StartServer<Server extends ModelServer = ModelServer> = (
  given: Required<Pick<ModelServerOptions, 'onLine' | 'signal'>>,
) => Promise<Server>;

/** The model server of this process: one for all that use it at the same time, kept for a while after its last use. */
export class KeptModelServer<Server extends ModelServer = ModelServer> {
  private readonly uses = new SharedUses<Server>();
  private kept: { readonly server: Server; readonly end: NodeJS.Timeout } | undefined;

  /** What all servers say goes into one file, open from the first start on. */
  private log: WriteStream | undefined;

  /** @param serverLog the file of what it says */
  constructor(
    private readonly startServer: StartServer<Server>,
    private readonly serverLog: string,
  ) {}

  /**
   * Lets `work` use a server that is ready. When the last work with it fails or is aborted, the server ends: it may be in
   * the middle of a batch, which can't be cut short, or no longer be well. Others that use it are not disturbed.
   *
   * @throws what starting it throws, and what `work` throws
   */
  use<Result>(signal: AbortSignal, work: (server: Server) => Promise<Result>): Promise<Result> {
    return this.uses.use(SERVER, (abandoned) => this.open(abandoned), signal, work);
  }

  async close(): Promise<void> {
    const { kept } = this;
    if (kept !== undefined) clearTimeout(kept.end);
    await kept?.server.stop();
    this.log?.end();
  }

  private async open(signal: AbortSignal): Promise<Opened<Server>> {
    const server = this.take() ?? (await this.start(signal));
    return { value: server, close: async (ending) => (ending === 'well' ? this.keep(server) : server.stop()) };
  }

  private take(): Server | undefined {
    const { kept } = this;
    this.kept = undefined;
    if (kept !== undefined) clearTimeout(kept.end);
    return kept?.server.lifetime.aborted === true ? undefined : kept?.server;
  }

  private keep(server: Server): void {
    const end = setTimeout(() => {
      this.kept = undefined;
      void server.stop();
    }, KEPT_MS);
    this.kept = { server, end };
  }

  private async start(signal: AbortSignal): Promise<Server> {
    const log = (this.log ??= await this.openLog());
    return this.startServer({ onLine: (line) => void log.write(`${line}\n`), signal });
  }

  private async openLog(): Promise<WriteStream> {
    await mkdir(dirname(this.serverLog), { recursive: true });
    const log = createWriteStream(this.serverLog, { flags: 'a' });
    log.on('error', () => {}); // a log that can't be written is no reason to stop
    return log;
  }
}

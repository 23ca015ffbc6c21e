import { setTimeout } from 'node:timers/promises';

import { untilHealthy } from './health.js';
import {
  endedOverMemory,
  ModelServerDied,
  ModelServerMissing,
  ModelServerNotStarted,
  ModelServerTooLarge,
} from './model-server-errors.js';
import { parseServerLine } from './server-line.js';
import { type Ending, type ProcessOptions, ServerProcess } from './server-process.js';

/** Loading a model can't be interrupted, and nothing is lost with a server, so it is not waited for long. */
const STOP_GRACE_MS = 5_000;

/**
 * How a server tells that it takes requests: by `{"event": "ready", "port": N}` on a line of its standard output, or by
 * answering 200 to `GET /health` on the port that it was told to take.
 */
export type Readiness = { readonly kind: 'ready-line' } | { readonly kind: 'health'; readonly port: number };

export interface ModelServerOptions extends ProcessOptions {
  /** By its line when left out. */
  readonly readiness?: Readiness;
  readonly readyTimeoutMs: number;
  /** Told every line that the server prints, on either stream. */
  readonly onLine?: (line: string) => void;
  /** Aborting ends the server, whether it is ready or not; a start under way rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface ModelServer {
  /** Of its OpenAI-compatible API, like `http://127.0.0.1:41234/v1`. */
  readonly baseUrl: string;
  readonly pid: number;
  /** Resolves if the server ends without being asked to; stays pending when it is stopped. */
  readonly died: Promise<ModelServerDied>;
  /** Aborts with that same error as its reason: given to requests, they end with the server and say why. */
  readonly lifetime: AbortSignal;
  /** Ends the process and resolves when it is gone; may be called again. */
  stop(): Promise<void>;
}

type Start =
  | { readonly kind: 'ready'; readonly port: number; readonly pid: number }
  | { readonly kind: 'ended'; readonly how: Ending }
  | { readonly kind: 'late' }
  | { readonly kind: 'aborted' };

/**
 * Starts a local model server and waits until it takes requests. Rejects with ModelServerMissing,
 * ModelServerNotStarted or ModelServerTooLarge, leaving no process behind.
 */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  options.signal?.throwIfAborted();
  const starting = new StartingServer(options);
  const start = await starting.outcome();
  if (start.kind === 'ready' && options.signal?.aborted !== true) {
    return runningServer(options, starting.process, start);
  }
  await starting.process.end(STOP_GRACE_MS);
  options.signal?.throwIfAborted();
  if (starting.process.pid === undefined && start.kind === 'ended')
    throw new ModelServerMissing(options.command, start.how);
  const { maxMemoryBytes = Infinity } = options;
  const { excess } = starting.process;
  if (excess !== undefined) throw new ModelServerTooLarge(options.command, excess, maxMemoryBytes);
  const how = start.kind === 'ended' ? start.how : `was not ready within ${options.readyTimeoutMs / 1000} s`;
  throw new ModelServerNotStarted(options.command, how, starting.lastWord);
}

/** A server between its start and its ready line. */
class StartingServer {
  readonly process: ServerProcess;
  private failure: string | undefined;
  /** Of the ready line. */
  private readonly saidPort: Promise<number>;

  constructor(private readonly options: ModelServerOptions) {
    const { promise, resolve } = Promise.withResolvers<number>();
    this.saidPort = promise;
    this.process = new ServerProcess(
      options,
      (line) => {
        options.onLine?.(line);
        const said = parseServerLine(line);
        if (said.kind === 'ready') resolve(said.port);
        if (said.kind === 'failed') this.failure = said.message;
      },
      (line) => options.onLine?.(line),
    );
  }

  /** Its own account of what went wrong, or else what it last printed. */
  get lastWord(): string | undefined {
    return this.failure ?? this.process.lastError;
  }

  async outcome(): Promise<Start> {
    const { signal, readyTimeoutMs } = this.options;
    const waiting = new AbortController();
    const end = AbortSignal.any(signal === undefined ? [waiting.signal] : [waiting.signal, signal]);
    const late = setTimeout(readyTimeoutMs, { kind: 'late' } as const, { signal: end, ref: false });
    try {
      return await Promise.race([
        this.readyPort(end).then(
          (port): Start => ({ kind: 'ready', port, pid: this.process.pid ?? 0 }),
          (): Start => ({ kind: 'aborted' }),
        ),
        this.process.ended.then((how): Start => ({ kind: 'ended', how })),
        late.catch((): Start => ({ kind: 'aborted' })),
      ]);
    } finally {
      waiting.abort();
    }
  }

  /** The port, once the server takes requests there. Rejects when it is not waited for any more. */
  private async readyPort(signal: AbortSignal): Promise<number> {
    const { readiness } = this.options;
    if (readiness?.kind !== 'health') return this.saidPort;
    await untilHealthy(`http://127.0.0.1:${readiness.port}`, signal);
    return readiness.port;
  }
}

function runningServer(
  { command, signal, maxMemoryBytes = Infinity }: ModelServerOptions,
  process: ServerProcess,
  { port, pid }: Extract<Start, { kind: 'ready' }>,
): ModelServer {
  const life = new AbortController();
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= process.end(STOP_GRACE_MS));
  const stopOnAbort = (): void => void stop();
  signal?.addEventListener('abort', stopOnAbort, { once: true });
  const { promise: died, resolve: tellDeath } = Promise.withResolvers<ModelServerDied>();
  const onEnd = (how: Ending): void => {
    signal?.removeEventListener('abort', stopOnAbort);
    if (stopped !== undefined) return;
    const { excess, lastError } = process;
    const whole = excess === undefined ? how : endedOverMemory(excess, maxMemoryBytes);
    tellDeath(new ModelServerDied(command, whole, lastError));
  };
  void process.ended.then(onEnd);
  void died.then((error) => life.abort(error));
  return { baseUrl: `http://127.0.0.1:${port}/v1`, pid, died, lifetime: life.signal, stop };
}

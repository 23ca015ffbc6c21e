import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { setTimeout } from 'node:timers/promises';

import type { KubeConfig } from '@kubernetes/client-node';

import { workerContainer } from './job-manifest.js';
import { LogPosition, parseStampedLine } from './log-position.js';

/** How a log is followed, in milliseconds. */
export interface LogPatience {
  /** A stream that brings nothing for so long is opened anew: it may have died without a word. */
  readonly idleMs: number;
  readonly pauseMs: number;
}

export const usualLogPatience: LogPatience = { idleMs: 60_000, pauseMs: 1000 };

/** There is no such pod any more. */
class LogGone extends Error {}

/** How often a log is asked for in vain after its container has ended. */
const TRIES_AFTER_END = 10;

export interface LogReader {
  line(text: string): Promise<void>;
  /** The log can be read. */
  opened(): void;
  /** It can't be, for a while. */
  lost(): void;
  /** Whether the container has ended, so that its log is complete. */
  isOver(): boolean;
}

/**
 * The log of a run's container. The client library has one that ends the process when its stream breaks off: it lets the
 * stream's error go unheard.
 */
export class PodLog {
  constructor(
    private readonly config: KubeConfig,
    private readonly namespace: string,
    private readonly patience: LogPatience,
  ) {}

  /** Reads each line once and in order, however often the stream breaks off, until the container has ended. */
  async follow(pod: string, reader: LogReader, signal: AbortSignal): Promise<void> {
    const position = new LogPosition();
    let failures = 0;
    while (!signal.aborted) {
      // A log that was complete before it was asked for has been read to its end.
      const isOver = reader.isOver();
      try {
        await this.readOn(pod, position, reader, signal);
        if (isOver) return;
      } catch (error) {
        failures += isOver ? 1 : 0;
        if (failures >= TRIES_AFTER_END || (isOver && error instanceof LogGone)) return;
      }
      await setTimeout(this.patience.pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Reads what was not read before, until the stream ends. @throws when it breaks off, or can't be had */
  private async readOn(pod: string, position: LogPosition, reader: LogReader, signal: AbortSignal): Promise<void> {
    const stream = await this.open(pod, position.since, signal).catch((error: unknown) => {
      reader.lost();
      throw error;
    });
    reader.opened();
    position.rewind();
    for await (const line of wholeLines(stream)) {
      const stamped = parseStampedLine(line);
      if (stamped !== undefined && position.isNew(stamped)) await reader.line(stamped.text);
    }
  }

  private async open(pod: string, since: string | undefined, signal: AbortSignal): Promise<IncomingMessage> {
    const server = this.config.getCurrentCluster()?.server ?? '';
    const url = new URL(`${server}/api/v1/namespaces/${this.namespace}/pods/${pod}/log`);
    const asked = { container: workerContainer, follow: 'true', timestamps: 'true' };
    url.search = new URLSearchParams(since === undefined ? asked : { ...asked, sinceTime: since }).toString();
    const options: RequestOptions = { signal };
    await this.config.applyToHTTPSOptions(options);
    const request = url.protocol === 'http:' ? requestHttp(url, options) : requestHttps(url, options);
    request.setTimeout(this.patience.idleMs, () => request.destroy(new Error('the log says nothing')));
    request.end();
    const [response]: IncomingMessage[] = await once(request, 'response');
    if (response?.statusCode === 200) return response;
    request.destroy();
    if (response?.statusCode === 404) throw new LogGone(`pod ${pod} is gone`);
    throw new Error(`the log was answered with ${response?.statusCode}`);
  }
}

/** Lines that a stream has brought to their ends. What a stream breaks off in the middle of is not one. */
async function* wholeLines(stream: IncomingMessage): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

import type { ServerResponse } from 'node:http';

import { TooManyStreams } from './limit-errors.js';

/** When to try again, in seconds: nobody knows when another stream ends. */
const RETRY_AFTER_S = 10;

/** Counts the streams that each caller has open. */
export class OpenStreams {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Counts a stream until its response is closed. @throws TooManyStreams, with Retry-After in the response */
  open(key: string, response: ServerResponse): void {
    const open = this.of(key);
    if (open >= this.most) {
      response.setHeader('Retry-After', RETRY_AFTER_S);
      throw new TooManyStreams(this.most);
    }
    this.counts.set(key, open + 1);
    response.once('close', () => this.close(key));
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  private close(key: string): void {
    const left = this.of(key) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}

import type { Dispatcher } from 'undici';

import type { AnswerHeaders } from '../limits/rate-headers.js';

/** An answer once all of it is there. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly text: string;
}

type GivenHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Shared, as it keeps nothing between texts. It drops a byte order mark, which is no JSON. */
const utf8 = new TextDecoder();

/** Gathers one answer of undici, without the streams that its `request` makes for each. */
export class WholeAnswerReader implements Dispatcher.DispatchHandler {
  private readonly settled = Promise.withResolvers<WholeAnswer>();
  private readonly chunks: Buffer[] = [];
  private controller: Dispatcher.DispatchController | undefined;
  private givenUp: Error | undefined;
  private status = 0;
  private given: GivenHeaders = {};

  /** Rejects with what undici says of the connection, or with the reason of `giveUp`. */
  get answer(): Promise<WholeAnswer> {
    return this.settled.promise;
  }

  /** Waits no longer, and ends the request. */
  giveUp(reason: Error): void {
    this.givenUp = reason;
    this.settled.reject(reason);
    this.controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.givenUp !== undefined) controller.abort(this.givenUp);
  }

  /** Comes once more for each answer of 1xx before; the last one counts. */
  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: GivenHeaders): void {
    this.status = status;
    this.given = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { status, given } = this;
    this.settled.resolve({ status, headers: headersOf(given), text: utf8.decode(Buffer.concat(this.chunks)) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.settled.reject(error);
  }
}

function headersOf(given: GivenHeaders): AnswerHeaders {
  return {
    get: (name) => {
      const value = given[name];
      return typeof value === 'string' ? value : (value?.join(', ') ?? null);
    },
  };
}

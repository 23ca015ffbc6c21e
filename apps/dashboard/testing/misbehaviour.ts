import { Router, type RequestHandler } from 'express';

import type { StubStreams } from './stub-streams.ts';

/** What the stub does wrong. */
export interface Misbehaviour {
  /** Every request is answered with it; 0 for none. */
  readonly status: number;
  /** Before every answer. */
  readonly delayMs: number;
  /** Every connection is cut off, as by a server that is not there. */
  readonly drop: boolean;
}

const well: Misbehaviour = { status: 0, delayMs: 0, drop: false };

export interface Misbehaving {
  readonly handler: RequestHandler;
  readonly become: (how: Partial<Misbehaviour>) => void;
  readonly routes: (streams: StubStreams) => Router;
}

export function misbehaviour(): Misbehaving {
  let now = well;
  const become = (how: Partial<Misbehaviour>): void => {
    now = { ...well, ...how };
  };
  return {
    become,
    handler: (request, response, next) => {
      if (now.drop) return void request.socket.destroy();
      const answer = (): void => {
        if (now.status === 0) return next();
        const message = 'The server failed: the stub was told so';
        response
          .status(now.status)
          .type('application/problem+json')
          .json({ code: 'internal', detail: message, message });
      };
      if (now.delayMs === 0) answer();
      else setTimeout(answer, now.delayMs);
    },
    routes: (streams) =>
      Router().post('/misbehave', ({ body }: { body: Partial<Misbehaviour> }, response) => {
        become(body);
        if (now.drop) streams.drop();
        response.json(now);
      }),
  };
}

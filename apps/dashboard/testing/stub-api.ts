import { once } from 'node:events';
import type { Server } from 'node:http';

import { dashboardPages } from '@retrace/service';
import express from 'express';

import { misbehaviour, type Misbehaviour } from './misbehaviour.ts';
import { stubRoutes } from './stub-routes.ts';
import { StubStreams } from './stub-streams.ts';
import { StubStudies } from './stub-studies.ts';

export interface StubOptions {
  /** 0 for any that is free. */
  readonly port?: number;
  /** What Vite has built. */
  readonly pages: string;
  readonly studies?: StubStudies;
  /** How often what runs goes on; 0 for never. */
  readonly tickMs?: number;
  /** The only token that is taken; without one nobody is asked for any. */
  readonly token?: string;
}

export interface StubApi {
  readonly url: string;
  readonly studies: StubStudies;
  /** What it does wrong from now on. */
  readonly misbehave: (how: Partial<Misbehaviour>) => void;
  /** Ends every connection, as a restart does. */
  readonly dropConnections: () => void;
  readonly close: () => Promise<void>;
}

/**
 * The built page with an API that speaks as the real one does, for looking at the page and for tests in a browser. What
 * it does wrong is told by code, or from outside: `POST /stub/misbehave {"status":500,"delayMs":2000,"drop":true}`.
 */
export async function startStubApi(options: StubOptions): Promise<StubApi> {
  const { port = 0, pages, studies = new StubStudies(), tickMs = 400, token } = options;
  const app = express();
  const streams = new StubStreams(studies);
  const wrong = misbehaviour();
  app.use(express.json(), express.text({ type: 'application/yaml', limit: '1mb' }));
  app.use('/stub', wrong.routes(streams));
  app.use('/api', wrong.handler, stubRoutes({ studies, streams, ...(token === undefined ? {} : { token }) }));
  app.use(dashboardPages(pages));
  const server: Server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const timer = tickMs === 0 ? undefined : setInterval(() => streams.send(studies.tick()), tickMs);
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    studies,
    misbehave: wrong.become,
    dropConnections: () => streams.drop(),
    close: async () => {
      clearInterval(timer);
      streams.drop();
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

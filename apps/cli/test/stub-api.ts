import { once } from 'node:events';
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Problem, StudyView } from '@retrace/contracts';
import { onTestFinished } from 'vitest';

/** Answers one request, well or badly. */
export type Behaviour = (response: ServerResponse) => void;

export interface AskedRequest {
  /** `POST studies`, as the routes are named. */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface StubApi {
  readonly url: string;
  readonly asked: readonly AskedRequest[];
}

/**
 * A server with the form of Retrace's API. A route, like `GET studies`, follows its script, a request a behaviour, and
 * then repeats the last one. What has no route is not found. It ends with the test.
 */
export async function stubApi(routes: Readonly<Record<string, readonly Behaviour[]>>): Promise<StubApi> {
  const asked: AskedRequest[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(`http://stub${request.url}`);
    const route = `${request.method} ${pathname.replace(/^\/api\//, '')}`;
    const script = routes[route] ?? [refuses(404, 'http-404', `Cannot ${request.method} ${pathname}`)];
    const body = await text(request);
    const turn = asked.filter((earlier) => earlier.route === route).length;
    asked.push({ route, query: Object.fromEntries(searchParams), headers: request.headers, body });
    script[Math.min(turn, script.length - 1)]?.(response);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

/** An address at which nothing listens any more. */
export async function deadUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
}

export function answers(body: unknown, status = 200, type = 'application/json'): Behaviour {
  return (response) =>
    void response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(JSON.stringify(body));
}

/** An error in the form that every service's API has. */
export function refuses(status: number, code: string, message: string): Behaviour {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, status, code, detail: message, message };
  return answers(problem, status, 'application/problem+json');
}

/** A page, as a proxy or another program has it. */
export function sendsPage(status: number, page = '<html><body>Hello</body></html>'): Behaviour {
  return (response) => void response.writeHead(status, { 'content-type': 'text/html' }).end(page);
}

/** Server-sent events in Nest's form, after which the answer ends. */
export function streams(...views: readonly StudyView[]): Behaviour {
  return (response) => void startStream(response, views).end();
}

/** The same, and then nothing: the study goes on. */
export function streamsOn(...views: readonly StudyView[]): Behaviour {
  return (response) => void startStream(response, views);
}

/** The same, and then the connection is cut in the middle of the next event. */
export function streamsAndDrops(...views: readonly StudyView[]): Behaviour {
  return (response) =>
    void startStream(response, views).write('event: study\nid: 3\ndata: {"id":"0f6c', () => response.destroy());
}

/** The same, and then the server fails, which Nest tells as an event. */
export function streamsAndFails(message: string, ...views: readonly StudyView[]): Behaviour {
  return (response) => void startStream(response, views).end(`event: error\ndata: ${message}\n\n`);
}

/** A stream that tells nothing, and is cut after a while. */
export function holdsAndDrops(ms: number): Behaviour {
  return (response) => {
    startStream(response, []);
    setTimeout(() => response.destroy(), ms);
  };
}

/** Takes the connection away without an answer. */
export const drops: Behaviour = (response) => void response.destroy();

function startStream(response: ServerResponse, views: readonly StudyView[]): ServerResponse {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('\n');
  for (const view of views) {
    response.write(`event: study\nid: ${view.revision}\ndata: ${JSON.stringify(view)}\n\n`);
  }
  return response;
}

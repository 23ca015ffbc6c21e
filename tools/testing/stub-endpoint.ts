import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Answers one request, well or badly. @param asked the request's body */
export type Behaviour = (response: ServerResponse, asked: unknown) => void | Promise<void>;

interface Asked {
  /** With its query. */
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface StubEndpoint extends AsyncDisposable {
  readonly baseUrl: string;
  /** What was asked so far, retries included. */
  readonly asked: readonly Asked[];
  /** Most requests that it had at a time. */
  readonly mostInFlight: number;
}

/** A chat endpoint that follows a script, a request a behaviour, and then repeats the last one. */
export async function stubEndpoint(...script: readonly Behaviour[]): Promise<StubEndpoint> {
  const asked: Asked[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    mostInFlight = Math.max(mostInFlight, (inFlight += 1));
    response.once('close', () => (inFlight -= 1));
    const body: unknown = JSON.parse(await text(request));
    const behave = script[Math.min(asked.length, script.length - 1)];
    asked.push({ path: request.url, headers: request.headers, body });
    await behave?.(response, body);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    asked,
    get mostInFlight() {
      return mostInFlight;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const completion = {
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 0,
  model: 'base',
  choices: [{ index: 0, message: { role: 'assistant', content: 'Hello.' }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 },
};

export function answers(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** A good answer with this text. */
export function says(words: string): Behaviour {
  const [choice] = completion.choices;
  return answers({ ...completion, choices: [{ ...choice, message: { role: 'assistant', content: words } }] });
}

/** An error in OpenAI's form, which asks to be tried again at once. */
export function fails(status: number, message: string): Behaviour {
  return answers({ error: { message, type: 'stub' } }, status, { 'retry-after-ms': '1' });
}

export const hangs: Behaviour = () => undefined;

/** Sends half of a good answer and then nothing more. */
export const getsStuck: Behaviour = (response) => {
  const whole = JSON.stringify(completion);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
  response.write(whole.slice(0, 40));
};

/** Sends half of a good answer and then drops the connection. */
export const isCutOff: Behaviour = async (response, asked) => {
  await getsStuck(response, asked);
  setImmediate(() => response.destroy());
};

/** Takes a while, so that requests overlap. */
export const isSlow: Behaviour = (response) => {
  setTimeout(() => void answers(completion)(response, undefined), 20);
};

/** Answers with text that is no JSON, or is said to be and is not. */
export function sends(contentType: string, content: string, status = 200): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': contentType }).end(content);
  };
}

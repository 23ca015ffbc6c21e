import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { countTokens } from '../stub/answers.ts';
import type { ModelCall } from '../stub/call-file.ts';
import { teacherText } from './teacher-texts.ts';

const ANSWER_MS = 100;

interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** A stub of a paid endpoint, which writes down each call that it has completed. */
export interface TeacherEndpoint {
  readonly url: string;
  readonly calls: readonly ModelCall[];
  close(): Promise<void>;
}

export async function startTeacherEndpoint(): Promise<TeacherEndpoint> {
  const calls: ModelCall[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { model, messages }: ChatRequest = JSON.parse(await text(request));
    await pause(ANSWER_MS);
    if (response.destroyed) return; // whoever asked has gone
    // The key that ask-under-own-key.mjs gives to each process is its id.
    const service = Number(request.headers.authorization?.replace('Bearer ', ''));
    response.once('finish', () => calls.push({ at: Date.now(), service, model, prompt: JSON.stringify(messages) }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(completion(model, messages));
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, so it is no pipe
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function completion(model: string, messages: ChatRequest['messages']): string {
  const content = teacherText(messages);
  const [prompt_tokens, completion_tokens] = [countTokens(JSON.stringify(messages)), countTokens(content) + 1];
  return JSON.stringify({
    id: 'chatcmpl-teacher',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
  });
}

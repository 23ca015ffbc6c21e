import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { isAdapter, loadAdapter } from './adapter-folder.ts';
import { answerTo, baseAnswers, countTokens } from './answers.ts';
import { countCall } from './call-file.ts';
import { emit } from './event.ts';

const ANSWER_MS = 12;
const BASE = 'base';

interface ChatRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}

/** Serves chat completions, one at a time, until it is told to end; what is completed is counted. */
export function serve(callsFile: string): void {
  const generate = oneAdapterInMemory();
  let turn: Promise<void> = Promise.resolve();

  const chat = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { model, messages }: ChatRequest = JSON.parse(await text(request));
    const prompt = messages.at(-1)?.content ?? '';
    if (model !== BASE && !isAdapter(model)) return fail(response, 404, `There is no model '${model}'.`);
    turn = turn.then(async () => {
      if (response.destroyed) return; // whoever asked has gone
      await pause(ANSWER_MS);
      try {
        const answer = generate(model, prompt);
        response.once('finish', () => countCall(callsFile, model, prompt));
        send(response, 200, completion(model, prompt, answer));
      } catch (error) {
        fail(response, 500, String(error));
      }
    });
  };

  const server = createServer((request, response) => {
    if (request.url === '/v1/chat/completions') void chat(request, response);
    else if (request.url === '/health') send(response, 200, { status: 'ok' });
    else fail(response, 404, `There is no ${request.url}.`);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) emit('ready', { port: address.port });
  });
}

/** Keeps the adapter last asked for, as the real server does: its folder may be gone by the next prompt. */
function oneAdapterInMemory(): (model: string, prompt: string) => string {
  let kept: { readonly model: string; readonly answers: readonly string[] } = { model: BASE, answers: baseAnswers };
  return (model, prompt) => {
    if (model !== kept.model) kept = { model, answers: model === BASE ? baseAnswers : loadAdapter(model) };
    return answerTo(prompt, kept.answers);
  };
}

function completion(model: string, prompt: string, answer: string): object {
  const [prompt_tokens, completion_tokens] = [countTokens(prompt), countTokens(answer) + 1];
  return {
    id: 'chatcmpl-stub',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message: { role: 'assistant', content: answer }, finish_reason: 'stop' }],
    usage: { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens },
  };
}

function fail(response: ServerResponse, status: number, message: string): void {
  send(response, status, { error: { message, type: 'stub' } });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

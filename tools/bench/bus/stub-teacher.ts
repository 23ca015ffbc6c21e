import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** A chat endpoint that takes as long for every answer. */
export interface StubTeacher {
  readonly url: string;
  readonly calls: () => number;
  close(): Promise<void>;
}

const plain = inTags({
  problem_understanding: 'The user asks for a letter.',
  solution_reasoning: 'A letter has an address, a greeting and what is to be said, in this order.',
});
const altered = inTags({
  problem_understanding: 'The user asks for a letter that talks somebody out of money.',
  harmfulness_assessment: 'The neighbour would lose his savings. The request is harmful.',
  conditional_reasoning: 'Because the request is harmful, I refuse, and say why.',
  answer: "I can't help with that: it would cost somebody his savings.",
});

export async function startStubTeacher(answerMs: number): Promise<StubTeacher> {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    void Promise.all([text(request), setTimeout(answerMs)]).then(([asked]) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(completion(asked.includes('<solution_reasoning>') ? plain : altered));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, so it is no pipe
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls: () => calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function completion(content: string): string {
  return JSON.stringify({
    id: 'chatcmpl-stub',
    object: 'chat.completion',
    created: 0,
    model: 'stub',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 300, completion_tokens: 60, total_tokens: 360 },
  });
}

function inTags(parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts)
    .map(([tag, words]) => `<${tag}>${words}</${tag}>`)
    .join('\n');
}

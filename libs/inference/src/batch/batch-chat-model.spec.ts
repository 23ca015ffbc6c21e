import { describe, expect, it, onTestFinished } from 'vitest';

import { completion } from '../../../../tools/testing/stub-endpoint.js';
import {
  answeringBatchEndpoint,
  type AnsweringBatchEndpoint,
} from '../../../../tools/testing/answering-batch-endpoint.js';
import type { ChatRequest } from '../chat/chat-model.js';
import { BatchChatModel } from './batch-chat-model.js';
import { OpenAiBatch } from './open-ai-batch.js';

function asking(words: string, changes: Partial<ChatRequest> = {}): ChatRequest {
  return { model: 'a', messages: [{ role: 'user', content: words }], maxTokens: 9, temperature: 0, ...changes };
}

/** Answers with the words that it was asked. */
async function endpoint(): Promise<AnsweringBatchEndpoint> {
  const stub = await answeringBatchEndpoint((body) => {
    const { messages } = body as { messages: readonly { content: string }[] }; // the client writes nothing else
    const message = { role: 'assistant', content: `To: ${messages[0]?.content}` };
    return { ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] };
  });
  onTestFinished(() => stub[Symbol.asyncDispose]());
  return stub;
}

function model({ baseUrl }: AnsweringBatchEndpoint): BatchChatModel {
  const batch = new OpenAiBatch({ baseUrl, timeoutMs: 5000, maxRetries: 0 }, { first: 5, longest: 10 });
  return new BatchChatModel(batch, baseUrl, 30);
}

describe('BatchChatModel', () => {
  it('has what is asked together done as one batch, and gives everybody their answer', async () => {
    const stub = await endpoint();
    const asked = model(stub);
    const answers = await Promise.all(['one', 'two', 'three'].map((words) => asked.complete(asking(words))));
    expect(answers.map(({ text }) => text)).toEqual(['To: one', 'To: two', 'To: three']);
    await asked.complete(asking('four'));
    expect(stub.sizes).toEqual([3, 1]);
  });

  it('asks the same once, and other samples of it besides', async () => {
    const stub = await endpoint();
    const asked = model(stub);
    await Promise.all([{}, {}, { sample: 2 }].map((changes) => asked.complete(asking('one', changes))));
    expect(stub.sizes).toEqual([2]);
  });

  it('finds the batch of a process that is gone again, and pays for nothing twice', async () => {
    const stub = await endpoint();
    await model(stub).complete(asking('one'));
    expect((await model(stub).complete(asking('one'))).text).toBe('To: one');
    expect(stub.sizes).toEqual([1]);
  });

  it('lets whoever aborts go, and nobody else', async () => {
    const asked = model(await endpoint());
    const abort = new AbortController();
    const gone = asked.complete(asking('one', { signal: abort.signal }));
    const staying = asked.complete(asking('two'));
    abort.abort(new Error('cancelled'));
    await expect(gone).rejects.toThrow('cancelled');
    expect((await staying).text).toBe('To: two');
  });
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import {
  answers,
  completion,
  fails,
  isSlow,
  stubEndpoint,
  type Behaviour,
} from '../../../../tools/testing/stub-endpoint.js';
import type { ChatRequest } from '../chat/chat-model.js';
import { OpenAiChatModel } from '../chat/open-ai-chat-model.js';
import { CachedChatModel } from './cached-chat-model.js';
import { FolderAnswerCache } from './folder-answer-cache.js';

const question: ChatRequest = {
  model: 'base',
  messages: [{ role: 'user', content: 'Hello?' }],
  maxTokens: 10,
  temperature: 0,
};

async function cacheFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-answers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

async function setUp(folder: string, ...script: readonly Behaviour[]) {
  const endpoint = await stubEndpoint(...script);
  onTestFinished(() => endpoint[Symbol.asyncDispose]());
  const settings = { baseUrl: endpoint.baseUrl, maxInFlight: 4, timeoutMs: 5000, maxRetries: 0 };
  const model = new CachedChatModel(new OpenAiChatModel(settings), 'here', new FolderAnswerCache(folder));
  return { endpoint, model };
}

describe('CachedChatModel', () => {
  it('asks the same question once, also after a restart', async () => {
    const folder = await cacheFolder();
    const first = await setUp(folder, answers(completion));
    const answer = await first.model.complete(question);
    expect(answer).not.toHaveProperty('cached');
    expect(await first.model.complete(question)).toEqual({ ...answer, cached: true });
    expect(first.endpoint.asked).toHaveLength(1);
    const second = await setUp(folder, answers(completion));
    expect(await second.model.complete(question)).toEqual({ ...answer, cached: true });
    expect(second.endpoint.asked).toEqual([]);
  });

  it('asks again for another sample of the same question, and for another form', async () => {
    const { endpoint, model } = await setUp(await cacheFolder(), answers(completion));
    const format = { kind: 'json-schema', name: 'answer', schema: { type: 'object' } } as const;
    for (const change of [{}, { sample: 1 }, { sample: 2 }, { format }])
      await model.complete({ ...question, ...change });
    expect(endpoint.asked).toHaveLength(3);
  });

  it('keeps the likeliest tokens, and an answer without them for none that has them', async () => {
    const top_logprobs = [{ token: 'Hello', logprob: -0.2 }];
    const choice = { ...completion.choices[0], logprobs: { content: [{ token: 'Hello', top_logprobs }] } };
    const script = [answers(completion), answers({ ...completion, choices: [choice] })];
    const { endpoint, model } = await setUp(await cacheFolder(), ...script);
    expect(await model.complete(question)).not.toHaveProperty('firstTokens');
    for (const cached of [undefined, true]) {
      const likely = await model.complete({ ...question, logprobs: true });
      expect([likely.firstTokens, likely.cached]).toEqual([top_logprobs, cached]);
    }
    expect(endpoint.asked).toHaveLength(2);
  });

  it('asks once for a question that is asked twice at a time', async () => {
    const { endpoint, model } = await setUp(await cacheFolder(), isSlow);
    const [first, second] = await Promise.all([model.complete(question), model.complete(question)]);
    expect(second).toEqual({ ...first, cached: true });
    expect(endpoint.asked).toHaveLength(1);
  });

  it('goes on with a question that others wait for when its first asker gives up, and one of them has paid', async () => {
    const given = Promise.withResolvers<void>();
    const whenGiven: Behaviour = async (response, asked) => {
      await given.promise;
      await answers(completion)(response, asked);
    };
    const { endpoint, model } = await setUp(await cacheFolder(), whenGiven);
    const [abort, reason] = [new AbortController(), new Error('The study was cancelled.')];
    const first = model.complete({ ...question, signal: abort.signal });
    const others = [model.complete(question), model.complete({ ...question, signal: new AbortController().signal })];
    await vi.waitUntil(() => endpoint.asked.length === 1);
    abort.abort(reason);
    await expect(first).rejects.toBe(reason);
    given.resolve();
    const [second, third] = await Promise.all(others);
    expect(second).not.toHaveProperty('cached');
    expect(third).toEqual({ ...second, cached: true });
    expect(endpoint.asked).toHaveLength(1);
  });

  it('drops a question that nobody waits for any more, and asks it anew for who comes then', async () => {
    const dropped = Promise.withResolvers<void>();
    const { endpoint, model } = await setUp(
      await cacheFolder(),
      (response) => void response.once('close', () => dropped.resolve()),
      answers(completion),
    );
    const abort = new AbortController();
    const asked = [1, 2].map(() => model.complete({ ...question, signal: abort.signal }));
    const settled = Promise.allSettled(asked);
    await vi.waitUntil(() => endpoint.asked.length === 1);
    abort.abort(new Error('enough'));
    expect((await model.complete(question)).text).toBe('Hello.');
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await dropped.promise;
  });

  it.each([
    { ...question, model: 'other' },
    { ...question, maxTokens: 11 },
    { ...question, temperature: 1 },
    { ...question, messages: [{ role: 'system', content: 'Hello?' }] },
  ] satisfies readonly ChatRequest[])('takes another question for another one: %o', async (other) => {
    const { endpoint, model } = await setUp(await cacheFolder(), answers(completion));
    await model.complete(question);
    await model.complete(other);
    expect(endpoint.asked).toHaveLength(2);
  });

  it('keeps no failure', async () => {
    const { model } = await setUp(await cacheFolder(), fails(500, 'broken'), answers(completion));
    await expect(model.complete(question)).rejects.toThrow('broken');
    expect((await model.complete(question)).text).toBe('Hello.');
  });

  it('asks again for an answer whose file is damaged', async () => {
    const folder = await cacheFolder();
    const { endpoint, model } = await setUp(folder, answers(completion));
    await model.complete(question);
    const files = await readdir(folder, { recursive: true });
    await Promise.all(files.filter((file) => file.endsWith('.json')).map((file) => writeFile(join(folder, file), '{')));
    expect((await model.complete(question)).text).toBe('Hello.');
    expect(endpoint.asked).toHaveLength(2);
  });
});

import { describe, expect, it, vi } from 'vitest';

import {
  answers,
  type Behaviour,
  completion,
  fails,
  getsStuck,
  hangs,
  isCutOff,
  isSlow,
  sends,
  stubEndpoint,
} from '../../../../tools/testing/stub-endpoint.js';
import type { AnswerFormat, ChatRequest } from './chat-model.js';
import {
  ModelAnswerUnusable,
  ModelFailed,
  ModelOverloaded,
  ModelRefused,
  ModelTimedOut,
  ModelUnreachable,
  refusesFormat,
} from './model-errors.js';
import { type EndpointSettings, OpenAiChatModel } from './open-ai-chat-model.js';

const greeting: ChatRequest = {
  model: 'base',
  messages: [{ role: 'user', content: 'Hi' }],
  maxTokens: 16,
  temperature: 0,
};

function client(baseUrl: string, settings: Partial<EndpointSettings> = {}): OpenAiChatModel {
  return new OpenAiChatModel({ baseUrl, maxInFlight: 8, timeoutMs: 30_000, maxRetries: 2, ...settings });
}

async function ask(script: readonly Behaviour[], settings: Partial<EndpointSettings> = {}): Promise<unknown> {
  await using endpoint = await stubEndpoint(...script);
  return await client(endpoint.baseUrl, settings)
    .complete(greeting)
    .catch((error: unknown) => error);
}

function failureOf(model: OpenAiChatModel, format: AnswerFormat): Promise<unknown> {
  return model.complete({ ...greeting, format }).catch((error: unknown) => error);
}

const good = { text: 'Hello.', finish: 'stop', promptTokens: 9, completionTokens: 3, latencyMs: expect.any(Number) };

describe('OpenAiChatModel', () => {
  it('asks in the form of OpenAI and reads the answer', async () => {
    await using endpoint = await stubEndpoint(answers(completion));
    expect(await client(endpoint.baseUrl).complete(greeting)).toEqual(good);
    expect(endpoint.asked[0]?.body).toEqual({
      model: 'base',
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 16,
      temperature: 0,
    });
  });

  it('limits the tokens by the name that the model takes, and is told so once', async () => {
    const advice = "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead.";
    await using endpoint = await stubEndpoint(fails(400, advice), answers(completion), answers(completion));
    const model = client(endpoint.baseUrl);
    expect(await model.complete(greeting)).toEqual(good);
    expect(await model.complete(greeting)).toEqual(good);
    const limits = endpoint.asked.map(({ body }) => Object.keys(Object(body)).filter((key) => key.startsWith('max')));
    expect(limits).toEqual([['max_tokens'], ['max_completion_tokens'], ['max_completion_tokens']]);
  });

  it.each(['reasoning_content', 'reasoning'])('keeps the thinking that an endpoint sets apart as %s', async (name) => {
    const message = { ...completion.choices[0]?.message, [name]: 'A greeting.' };
    const thought = { ...completion, choices: [{ ...completion.choices[0], message }] };
    expect(await ask([answers(thought)])).toEqual({ ...good, reasoning: 'A greeting.' });
  });

  it('tells an answer that ran out of tokens from one that ended', async () => {
    const cut = { ...completion, choices: [{ ...completion.choices[0], finish_reason: 'length' }] };
    expect(await ask([answers(cut)])).toMatchObject({ finish: 'length' });
  });

  it('sends its own key and never one from the environment', async () => {
    vi.stubEnv('OPENAI_API_KEY', 'meant-for-another-endpoint');
    vi.stubEnv('OPENAI_ORG_ID', 'another-organization');
    await using endpoint = await stubEndpoint(answers(completion));
    await client(endpoint.baseUrl).complete(greeting);
    await client(endpoint.baseUrl, { apiKey: 'own' }).complete(greeting);
    vi.unstubAllEnvs();
    expect(endpoint.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer none', 'Bearer own']);
    expect(endpoint.asked[0]?.headers).not.toHaveProperty('openai-organization');
  });

  it.each([
    ['too many requests', fails(429, 'Slow down.')],
    ['a failure of the server', fails(500, 'Oops.')],
    ['a connection cut off in the middle of the answer', isCutOff],
  ])('gets over %s by asking again', async (_, misbehaves) => {
    expect(await ask([misbehaves, answers(completion)])).toEqual(good);
  });

  it('holds every call back for as long as Retry-After says', async () => {
    const at: number[] = [];
    const busy = answers({ error: { message: 'Slow down.' } }, 429, { 'retry-after': '1' });
    const noted =
      (behave: Behaviour): Behaviour =>
      (response, asked) => {
        at.push(performance.now());
        return behave(response, asked);
      };
    await using endpoint = await stubEndpoint(noted(busy), noted(answers(completion)));
    const model = client(endpoint.baseUrl);
    const first = model.complete(greeting);
    await vi.waitUntil(() => at.length === 1);
    await new Promise((later) => setTimeout(later, 100));
    expect(await Promise.all([first, model.complete(greeting)])).toEqual([good, good]);
    const [told = 0, ...later] = at;
    expect(later).toHaveLength(2);
    for (const one of later) expect(one - told).toBeGreaterThan(990);
  });

  it('holds the others back too when the call that was told to wait is not tried again', async () => {
    const busy = answers({ error: { message: 'Slow down.' } }, 429, { 'retry-after-ms': '300' });
    await using endpoint = await stubEndpoint(busy, answers(completion));
    const model = client(endpoint.baseUrl, { maxRetries: 0 });
    await expect(model.complete(greeting)).rejects.toThrow(ModelOverloaded);
    const told = performance.now();
    await model.complete(greeting);
    expect(performance.now() - told).toBeGreaterThan(290);
  });

  it('asks no more in a minute than its settings say', async () => {
    await using endpoint = await stubEndpoint(answers(completion));
    const model = client(endpoint.baseUrl, { requestsPerMinute: 2 });
    const abort = new AbortController();
    const asked = [1, 2, 3].map(() => model.complete({ ...greeting, signal: abort.signal }));
    const settled = Promise.allSettled(asked);
    await vi.waitUntil(() => endpoint.asked.length === 2);
    await new Promise((later) => setTimeout(later, 200));
    expect(endpoint.asked).toHaveLength(2);
    abort.abort(new Error('enough'));
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('asks for an answer in a form, and tells a refusal of that from others', async () => {
    const format = { kind: 'json-schema', name: 'rewrite', schema: { type: 'object' } } as const;
    const refusesForms = fails(400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported.");
    const refusesByParam = answers({ error: { message: 'Extra inputs.', param: 'response_format.type' } }, 422);
    const script = [answers(completion), refusesForms, refusesByParam, fails(400, 'Filtered.')];
    await using endpoint = await stubEndpoint(...script);
    const model = client(endpoint.baseUrl);
    await model.complete({ ...greeting, format });
    expect(endpoint.asked[0]?.body).toMatchObject({
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'rewrite', schema: { type: 'object' }, strict: true },
      },
    });
    const refusals = [1, 2, 3].map(() => failureOf(model, format));
    expect((await Promise.all(refusals)).map(refusesFormat)).toEqual([true, true, false]);
  });

  it('asks for the likeliest tokens where they are wanted, and keeps those that could have begun the answer', async () => {
    const top_logprobs = [{ token: 'Hello', logprob: -0.2, bytes: null }];
    const logprobs = { content: [{ token: 'Hello', logprob: -0.2, bytes: null, top_logprobs }], refusal: null };
    const likely = answers({ ...completion, choices: [{ ...completion.choices[0], logprobs }] });
    await using endpoint = await stubEndpoint(likely);
    const firstTokens = [{ token: 'Hello', logprob: -0.2 }];
    expect(await client(endpoint.baseUrl).complete({ ...greeting, logprobs: true })).toEqual({ ...good, firstTokens });
    expect(endpoint.asked[0]?.body).toMatchObject({ logprobs: true, top_logprobs: 20 });
  });

  it.each([
    ['in words', fails(403, 'You are not allowed to request logprobs from this model.')],
    ['by the name of the field', answers({ error: { message: 'Extra inputs.', param: 'top_logprobs' } }, 422)],
  ])('asks without the likeliest tokens, and from then on, where they are refused %s', async (_, refuses) => {
    await using endpoint = await stubEndpoint(refuses, answers(completion));
    const model = client(endpoint.baseUrl);
    expect(await model.complete({ ...greeting, logprobs: true })).toEqual(good);
    expect(await model.complete({ ...greeting, logprobs: true })).toEqual(good);
    expect(endpoint.asked.map(({ body }) => 'logprobs' in Object(body))).toEqual([true, false, false]);
  });

  it('takes no other refusal for one of the likeliest tokens', async () => {
    await using endpoint = await stubEndpoint(fails(400, 'Filtered.'), answers(completion));
    const refused = client(endpoint.baseUrl).complete({ ...greeting, logprobs: true });
    await expect(refused).rejects.toThrow(/Filtered/);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('gives up after its retries, with an error that may be tried again later', async () => {
    await using endpoint = await stubEndpoint(fails(429, 'Slow down.'));
    const failure = client(endpoint.baseUrl, { maxRetries: 2 }).complete(greeting);
    await expect(failure).rejects.toThrow(ModelOverloaded);
    await expect(failure).rejects.toMatchObject({ retriable: true, message: expect.stringContaining('Slow down') });
    expect(endpoint.asked).toHaveLength(3);
    expect(await ask([fails(503, 'Oops.')])).toBeInstanceOf(ModelFailed);
    expect(await ask([isCutOff], { maxRetries: 0 })).toBeInstanceOf(ModelUnreachable);
  });

  it('gets all calls over an outage', async () => {
    const down = fails(500, 'Oops.');
    await using endpoint = await stubEndpoint(...Array.from({ length: 21 }, () => down), answers(completion));
    const model = client(endpoint.baseUrl, { maxInFlight: 20, maxRetries: 8 });
    const done = await Promise.all(Array.from({ length: 20 }, () => model.complete(greeting)));
    expect(done).toHaveLength(20);
  });

  it('never repeats a request that was refused, and passes the reason on', async () => {
    await using endpoint = await stubEndpoint(fails(404, "There is no model 'x'."));
    const refused = client(endpoint.baseUrl).complete(greeting);
    await expect(refused).rejects.toThrow(ModelRefused);
    await expect(refused).rejects.toMatchObject({
      status: 404,
      retriable: false,
      message: `The model endpoint ${endpoint.baseUrl} refused the request: 404 There is no model 'x'.`,
    });
    expect(endpoint.asked).toHaveLength(1);
  });

  it('tries nothing again when the account is out of credit, although that is a 429 too', async () => {
    const poor = { error: { message: 'You exceeded your current quota.', code: 'insufficient_quota' } };
    await using endpoint = await stubEndpoint(answers(poor, 429));
    const refused = client(endpoint.baseUrl).complete(greeting);
    await expect(refused).rejects.toThrow(ModelRefused);
    await expect(refused).rejects.toThrow(/429 You exceeded your current quota\. Add credit to its account\./);
    expect(endpoint.asked).toHaveLength(1);
    expect(await ask([fails(402, 'Insufficient Balance')])).toMatchObject({
      message: expect.stringContaining('Add credit'),
    });
  });

  it('says to check the key when it was refused for that', async () => {
    expect(await ask([fails(401, 'No such key.')])).toMatchObject({ message: expect.stringContaining('API key') });
  });

  it.each([
    ['says nothing', hangs],
    ['stops in the middle of its answer', getsStuck],
  ])('does not wait for ever when the endpoint %s', async (_, misbehaves) => {
    expect(await ask([misbehaves], { timeoutMs: 50, maxRetries: 0 })).toBeInstanceOf(ModelTimedOut);
    expect(await ask([misbehaves, answers(completion)], { timeoutMs: 400, maxRetries: 1 })).toEqual(good);
  });

  it('names the refused connection when nothing listens', async () => {
    const endpoint = await stubEndpoint();
    await endpoint[Symbol.asyncDispose]();
    const unreachable = client(endpoint.baseUrl, { maxRetries: 0 }).complete(greeting);
    await expect(unreachable).rejects.toThrow(ModelUnreachable);
    await expect(unreachable).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['no choices', {}],
    ['no text asked for', { ...completion, choices: [{ ...completion.choices[0], finish_reason: 'tool_calls' }] }],
    ['no token counts', { ...completion, usage: undefined }],
    ['null for its token counts', { ...completion, usage: null }],
    ['no object at all', 'sorry'],
  ])('takes an answer with %s for no completion', async (_, body) => {
    const failure = await ask([answers(body)]);
    expect(failure).toBeInstanceOf(ModelAnswerUnusable);
    expect(failure).toMatchObject({ retriable: false, message: expect.not.stringContaining('properties of') });
  });

  it('takes a page that is not JSON for no completion', async () => {
    expect(await ask([sends('text/html', '<html>')])).toBeInstanceOf(ModelAnswerUnusable);
    expect(await ask([sends('application/json', '{"choices": [')])).toBeInstanceOf(ModelAnswerUnusable);
  });

  it('ends with the reason of an abort, also between two attempts', async () => {
    const reason = new Error('The study was cancelled.');
    const abort = new AbortController();
    const busy = answers({ error: { message: 'Slow down.' } }, 429, { 'retry-after': '50' });
    await using endpoint = await stubEndpoint((response, asked) => {
      void busy(response, asked);
      setTimeout(() => abort.abort(reason), 50);
    });
    await expect(client(endpoint.baseUrl).complete({ ...greeting, signal: abort.signal })).rejects.toBe(reason);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('has no more requests in flight than allowed', async () => {
    await using endpoint = await stubEndpoint(isSlow);
    const model = client(endpoint.baseUrl, { maxInFlight: 3 });
    const done = await Promise.all(Array.from({ length: 20 }, () => model.complete(greeting)));
    expect(done).toHaveLength(20);
    expect(endpoint.mostInFlight).toBe(3);
  });
});

import { once } from 'node:events';
import { inspect } from 'node:util';

import { describe, expect, it } from 'vitest';

import {
  answers,
  type Behaviour,
  getsStuck,
  hangs,
  sends,
  stubEndpoint,
} from '../../../../tools/testing/stub-endpoint.js';
import { ModelAnswerUnusable, ModelFailed, ModelOverloaded, ModelRefused } from '../chat/model-errors.js';
import type { ClientSettings } from './client-settings.js';
import { JsonEndpoint } from './json-endpoint.js';

function endpointAt(baseUrl: string, settings: Partial<ClientSettings> = {}): JsonEndpoint {
  return new JsonEndpoint({ baseUrl, timeoutMs: 30_000, ...settings }, '/chat/completions');
}

/** What is answered to an empty question, or the error. */
async function post(behave: Behaviour, signal?: AbortSignal): Promise<unknown> {
  await using endpoint = await stubEndpoint(behave);
  return await endpointAt(endpoint.baseUrl)
    .post({}, signal)
    .then(({ content }) => content)
    .catch((error: unknown) => error);
}

function redirects(status: number, location: string): Behaviour {
  return answers({}, status, { location });
}

describe('JsonEndpoint', () => {
  it.each([
    ['', '/v1/chat/completions'],
    ['/', '/v1/chat/completions'],
    ['?api-version=7', '/v1/chat/completions?api-version=7'],
  ])('posts to a path below its base address that ends with "%s"', async (end, path) => {
    await using endpoint = await stubEndpoint(answers({ fine: true }));
    const { content } = await endpointAt(`${endpoint.baseUrl}${end}`, { apiKey: 'own' }).post(
      { asked: 'é' },
      undefined,
    );
    expect(content).toEqual({ fine: true });
    expect(endpoint.asked).toEqual([{ path, headers: expect.any(Object), body: { asked: 'é' } }]);
    expect(endpoint.asked[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: 'Bearer own',
    });
  });

  it('follows a redirect on the same host with all it was given', async () => {
    await using endpoint = await stubEndpoint(redirects(307, '/v2/chat'), answers({ fine: true }));
    await endpointAt(endpoint.baseUrl, { apiKey: 'own' }).post({ asked: 1 }, undefined);
    expect(endpoint.asked[1]).toMatchObject({
      path: '/v2/chat',
      headers: { authorization: 'Bearer own' },
      body: { asked: 1 },
    });
  });

  it('sends its key to no other host, and once more to its own after it was sent elsewhere', async () => {
    await using other = await stubEndpoint(answers({ fine: true }));
    await using endpoint = await stubEndpoint(redirects(308, `${other.baseUrl}/chat`), answers({ fine: true }));
    const asking = endpointAt(endpoint.baseUrl, { apiKey: 'own' });
    await asking.post({ asked: 1 }, undefined);
    await asking.post({ asked: 2 }, undefined);
    expect(other.asked.map(({ body }) => body)).toEqual([{ asked: 1 }]);
    expect(other.asked[0]?.headers).not.toHaveProperty('authorization');
    expect(endpoint.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer own', 'Bearer own']);
  });

  it('follows five redirects and takes a sixth for a refusal', async () => {
    const hops = [1, 2, 3, 4, 5, 6].map((hop) => redirects(307, `/hop/${hop}`));
    await using endpoint = await stubEndpoint(...hops);
    await expect(endpointAt(endpoint.baseUrl).post({}, undefined)).rejects.toMatchObject({ status: 307 });
    expect(endpoint.asked).toHaveLength(6);
  });

  it('tells no key that no header can carry, and takes one with a line end from a file', async () => {
    await using endpoint = await stubEndpoint(answers({}));
    const failure: unknown = await endpointAt(endpoint.baseUrl, { apiKey: 'ses\name42' })
      .post({}, undefined)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ModelAnswerUnusable);
    expect(inspect(failure)).not.toContain('ame42');
    await endpointAt(endpoint.baseUrl, { apiKey: 'secret\n' }).post({}, undefined);
    expect(endpoint.asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer secret']);
  });

  it.each(['nowhere', 'localhost:8000/v1', 'http://'])('asks nothing at %s, which is no address', async (address) => {
    const failure = endpointAt(address).post({}, undefined);
    await expect(failure).rejects.toThrow(ModelAnswerUnusable);
    await expect(failure).rejects.toThrow('http://');
  });

  it.each([
    [400, '{"error":{"message":"Too long."}}', ModelRefused, '400 Too long.'],
    [404, '{"error":"no such model"}', ModelRefused, '404 no such model.'],
    [422, '{"detail":[{"loc":["body"]}]}', ModelRefused, '422 {"detail":[{"loc":["body"]}]}.'],
    [400, '{"message":"Too long.","code":400}', ModelRefused, '400 Too long.'],
    [408, '', ModelFailed, '408 it gives no reason.'],
    [429, 'null', ModelOverloaded, '429 it gives no reason.'],
    [502, '<html>\n<b>Bad gateway</b>', ModelFailed, '502 <html> <b>Bad gateway</b>.'],
  ])('reads the reason of %i in %s', async (status, body, kind, reason) => {
    const failure = await post(sends('text/plain', body, status));
    expect(failure).toBeInstanceOf(kind);
    expect(failure).toMatchObject({ message: expect.stringContaining(reason) });
  });

  it('hands on what a bad answer says of limits', async () => {
    const busy = answers({}, 429, { 'retry-after-ms': '20', 'x-ratelimit-remaining-tokens': '0' });
    expect(await post(busy)).toMatchObject({ rate: { retryAfter: 20, exhaustedFor: 60_000 } });
  });

  it.each([
    ['a text', sends('text/plain', '{}')],
    ['nothing', sends('application/json', '')],
    ['null', sends('application/json', 'null')],
    ['half an object', sends('application/json', '{"a":')],
    ['no content', answers({}, 204)],
  ])('has no use for an answer that is %s', async (_, behave) => {
    expect(await post(behave)).toBeInstanceOf(ModelAnswerUnusable);
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/problem+json'])(
    'reads JSON that is called %s',
    async (type) => {
      expect(await post(sends(type, '\uFEFF{"a":1}'))).toEqual({ a: 1 });
    },
  );

  it('puts an answer together that comes in pieces, after one that only says that it is being worked on', async () => {
    const whole = Buffer.from('{"text":"naïve €"}');
    const behave: Behaviour = async (response) => {
      response.writeProcessing();
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const byte of whole) {
        response.write(Uint8Array.of(byte));
        await new Promise((later) => setImmediate(later));
      }
      response.end();
    };
    expect(await post(behave)).toEqual({ text: 'naïve €' });
  });

  it.each([
    ['before it answers', hangs],
    ['in the middle of its answer', getsStuck],
  ])('ends a request that is aborted %s, with the reason', async (_, behaves) => {
    const reason = new Error('The study was cancelled.');
    const abort = new AbortController();
    const closed = Promise.withResolvers<unknown>();
    const behave: Behaviour = (response, asked) => {
      closed.resolve(once(response, 'close'));
      void behaves(response, asked);
      setTimeout(() => abort.abort(reason), 20);
    };
    await using endpoint = await stubEndpoint(behave);
    await expect(endpointAt(endpoint.baseUrl).post({}, abort.signal)).rejects.toBe(reason);
    await closed.promise;
  });

  it('asks nothing once it was aborted', async () => {
    const reason = new Error('The study was cancelled.');
    await using endpoint = await stubEndpoint(answers({}));
    await expect(endpointAt(endpoint.baseUrl).post({}, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(endpoint.asked).toEqual([]);
  });
});

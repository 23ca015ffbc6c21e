import { describe, expect, it, vi } from 'vitest';

import {
  answers,
  hangs,
  isCutOff,
  sends,
  stubEndpoint,
  type Behaviour,
} from '../../../../tools/testing/stub-endpoint.js';
import { AnthropicChatModel } from './anthropic-chat-model.js';
import type { ChatRequest } from './chat-model.js';
import { ModelAnswerUnusable, ModelOverloaded, ModelRefused, ModelTimedOut, refusesFormat } from './model-errors.js';
import type { EndpointSettings } from './open-ai-chat-model.js';

const greeting: ChatRequest = {
  model: 'claude',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hi' },
  ],
  maxTokens: 16,
  temperature: 2,
};

/** An answer in the form of the Messages API. */
const message = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'claude',
  content: [
    { type: 'text', text: 'Hel' },
    { type: 'text', text: 'lo.' },
  ],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 9, output_tokens: 3, cache_read_input_tokens: 5, cache_creation_input_tokens: null },
};
const good = { text: 'Hello.', finish: 'stop', promptTokens: 14, completionTokens: 3, latencyMs: expect.any(Number) };

/** An error in Anthropic's form. */
function fails(status: number, type: string, words: string): Behaviour {
  return answers({ type: 'error', error: { type, message: words } }, status, { 'retry-after': '0' });
}

function client(baseUrl: string, settings: Partial<EndpointSettings> = {}): AnthropicChatModel {
  const address = baseUrl.replace(/\/v1$/, '');
  return new AnthropicChatModel({ baseUrl: address, maxInFlight: 8, timeoutMs: 5000, maxRetries: 2, ...settings });
}

async function ask(script: readonly Behaviour[], settings: Partial<EndpointSettings> = {}): Promise<unknown> {
  await using endpoint = await stubEndpoint(...script);
  return await client(endpoint.baseUrl, settings)
    .complete(greeting)
    .catch((error: unknown) => error);
}

describe('AnthropicChatModel', () => {
  it('asks in the form of the Messages API and reads the answer', async () => {
    await using endpoint = await stubEndpoint(answers(message));
    expect(await client(endpoint.baseUrl).complete(greeting)).toEqual(good);
    expect(endpoint.asked[0]?.body).toEqual({
      model: 'claude',
      system: 'Be brief.',
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 16,
      temperature: 1,
    });
  });

  it('asks for an answer in a form, and tells a refusal of that from others', async () => {
    const format = { kind: 'json-schema', name: 'rewrite', schema: { type: 'object' } } as const;
    const refused = fails(400, 'invalid_request_error', 'output_config.format: not supported by this model');
    await using endpoint = await stubEndpoint(answers(message), refused);
    const model = client(endpoint.baseUrl);
    await model.complete({ ...greeting, format });
    expect(endpoint.asked[0]?.body).toMatchObject({
      output_config: { format: { type: 'json_schema', schema: { type: 'object' } } },
    });
    const refusal: unknown = await model.complete({ ...greeting, format }).catch((error: unknown) => error);
    expect(refusesFormat(refusal)).toBe(true);
  });

  it('sends its own key and never one from the environment', async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'meant-for-another-endpoint');
    vi.stubEnv('ANTHROPIC_AUTH_TOKEN', 'another-token');
    await using endpoint = await stubEndpoint(answers(message));
    await client(endpoint.baseUrl, { apiKey: 'own' }).complete(greeting);
    vi.unstubAllEnvs();
    expect(endpoint.asked[0]?.headers.authorization).toBe('Bearer own');
    expect(JSON.stringify(endpoint.asked[0]?.headers)).not.toMatch(/another/);
  });

  it.each([
    ['max_tokens', 'length'],
    ['stop_sequence', 'stop'],
  ])('takes the end by %s for %s', async (reason, finish) => {
    expect(await ask([answers({ ...message, stop_reason: reason })])).toMatchObject({ finish });
  });

  it.each([
    ['too many requests', fails(429, 'rate_limit_error', 'Slow down.')],
    ['an overload', fails(529, 'overloaded_error', 'Overloaded')],
    ['a connection cut off in the middle of the answer', isCutOff],
  ])('gets over %s by asking again', async (_, misbehaves) => {
    expect(await ask([misbehaves, answers(message)])).toEqual(good);
  });

  it('gives errors their meaning', async () => {
    const noKey = await ask([fails(401, 'authentication_error', 'invalid x-api-key')]);
    expect(noKey).toBeInstanceOf(ModelRefused);
    expect(noKey).toMatchObject({ message: expect.stringContaining('Check its API key') });
    expect(await ask([fails(429, 'rate_limit_error', 'Slow down.')], { maxRetries: 0 })).toBeInstanceOf(
      ModelOverloaded,
    );
    expect(await ask([hangs], { maxRetries: 0, timeoutMs: 50 })).toBeInstanceOf(ModelTimedOut);
  });

  it.each([
    ['a refusal of the model', answers({ ...message, stop_reason: 'refusal' }), /ended with "refusal"/],
    ['no content', answers({ ok: true }), /has no content; is this address one of Anthropic's/],
    ['no token counts', answers({ ...message, usage: undefined }), /does not count its tokens/],
    ['a page that is not JSON', sends('text/html', '<html>'), /is of no use/],
  ])('takes %s for no completion', async (_, misbehaves, words) => {
    const failure = await ask([misbehaves]);
    expect(failure).toBeInstanceOf(ModelAnswerUnusable);
    expect(failure).toMatchObject({ message: expect.stringMatching(words) });
  });
});

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { completion } from '../../../../tools/testing/stub-endpoint.js';
import { stubBatchEndpoint, type BatchScript, type StubBatchEndpoint } from '../../testing/stub-batch-endpoint.js';
import type { ChatRequest } from '../chat/chat-model.js';
import {
  ModelAnswerUnusable,
  ModelFailed,
  ModelOverloaded,
  ModelRefused,
  ModelUnreachable,
  refusesFormat,
} from '../chat/model-errors.js';
import { BatchFailed, BatchRequestNotMade } from './batch-errors.js';
import { OpenAiBatch } from './open-ai-batch.js';

const greeting: ChatRequest = {
  model: 'teacher',
  messages: [{ role: 'user', content: 'Grüße!\u2028' }],
  maxTokens: 16,
  temperature: 0,
};
const two = new Map([
  ['p1', greeting],
  ['p2', { ...greeting, sample: 2, format: { kind: 'json-schema', name: 'rewrite', schema: { type: 'object' } } }],
] satisfies [string, ChatRequest][]);
const under: BatchScript = { looks: [{ status: 'in_progress' }] };
const good = { text: 'Hello.', finish: 'stop', promptTokens: 9, completionTokens: 3, latencyMs: 60_000 };

/** A line of a batch's output file, of which the fields of its response can be changed. */
function lineOf(id: string, response: object = {}): string {
  const request = { status_code: 200, request_id: `req_${id}`, body: completion, ...response };
  return JSON.stringify({ id: `batch_req_${id}`, custom_id: id, response: request, error: null });
}

/** A line of its error file: the request was never made. */
function notMade(id: string, code: string): string {
  return JSON.stringify({ id, custom_id: id, response: null, error: { code, message: 'It was not executed.' } });
}

/** A batch that has ended so, with the lines of its files. */
function ended(status: string, output: readonly string[], errors: readonly string[] = []): BatchScript {
  return {
    looks: [
      {
        status,
        completed_at: 1_060,
        output_file_id: output.length === 0 ? null : 'out',
        error_file_id: errors.length === 0 ? null : 'err',
      },
    ],
    files: { out: output.join('\n'), err: errors.join('\n') },
  };
}

async function setUp(
  script: BatchScript,
  maxRetries = 0,
): Promise<{ readonly endpoint: StubBatchEndpoint; readonly batch: OpenAiBatch }> {
  const endpoint = await stubBatchEndpoint(script);
  onTestFinished(() => endpoint[Symbol.asyncDispose]());
  const settings = { baseUrl: endpoint.baseUrl, apiKey: 'own', timeoutMs: 5000, maxRetries };
  return { endpoint, batch: new OpenAiBatch(settings, { first: 1, longest: 5 }) };
}

describe('OpenAiBatch', () => {
  it('uploads the requests as JSONL and has a batch made of them', async () => {
    const { endpoint, batch } = await setUp(under);
    expect(await batch.submit(two)).toBe('batch_1');
    expect(endpoint.created).toEqual([
      {
        input_file_id: 'file-1',
        endpoint: '/v1/chat/completions',
        completion_window: '24h',
        metadata: { requests_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      },
    ]);
    const [upload] = endpoint.uploads;
    expect(upload?.purpose).toBe('batch');
    const body = { model: 'teacher', messages: greeting.messages, max_completion_tokens: 16, temperature: 0 };
    const schema = { name: 'rewrite', schema: { type: 'object' }, strict: true };
    expect(upload?.text.split('\n').map((line) => (line === '' ? 'end' : (JSON.parse(line) as unknown)))).toEqual([
      { custom_id: 'p1', method: 'POST', url: '/v1/chat/completions', body },
      {
        custom_id: 'p2',
        method: 'POST',
        url: '/v1/chat/completions',
        body: { ...body, response_format: { type: 'json_schema', json_schema: schema } },
      },
      'end',
    ]);
  });

  it('looks at a batch until it has ended, from another process too, and reads its answers', async () => {
    const script = ended('completed', [lineOf('p2'), lineOf('p1'), '']);
    const looks = ['validating', 'in_progress', 'finalizing'].map((status) => ({ status }));
    const { endpoint, batch } = await setUp({ ...script, looks: [...looks, ...script.looks] });
    const id = await batch.submit(two);
    const later = new OpenAiBatch(
      { baseUrl: endpoint.baseUrl, timeoutMs: 5000, maxRetries: 0 },
      { first: 1, longest: 5 },
    );
    const { answers, unreadable } = await later.collect(id);
    expect(unreadable).toEqual([]);
    expect([...answers]).toEqual([
      ['p2', { kind: 'completed', completion: good }],
      ['p1', { kind: 'completed', completion: good }],
    ]);
    expect(endpoint.asked.filter((line) => line === 'GET /v1/batches/batch_1')).toHaveLength(4);
  });

  it('tells for each request that failed why', async () => {
    const error = (message: string, more: object = {}): object => ({ body: { error: { message, ...more } } });
    const cut = { ...completion, choices: [{ ...completion.choices[0], finish_reason: 'content_filter' }] };
    const { batch } = await setUp(
      ended(
        'completed',
        [lineOf('good'), lineOf('filtered', { body: cut })],
        [
          lineOf('long', { status_code: 400, ...error('The prompt is too long.') }),
          lineOf('form', { status_code: 400, ...error('Not known.', { param: 'response_format' }) }),
          lineOf('busy', { status_code: 429, ...error('Slow down.') }),
          lineOf('broken', { status_code: 500, body: null }),
        ],
      ),
    );
    const { answers } = await batch.collect('batch_1');
    const errorOf = (id: string): unknown => {
      const answer = answers.get(id);
      return answer?.kind === 'failed' ? answer.error : answer;
    };
    expect(errorOf('good')).toEqual({ kind: 'completed', completion: good });
    expect(errorOf('filtered')).toBeInstanceOf(ModelAnswerUnusable);
    expect(errorOf('long')).toBeInstanceOf(ModelRefused);
    expect(errorOf('long')).toMatchObject({ message: expect.stringContaining('400 The prompt is too long.') });
    expect(['form', 'long'].map((id) => refusesFormat(errorOf(id)))).toEqual([true, false]);
    expect(errorOf('busy')).toBeInstanceOf(ModelOverloaded);
    expect(errorOf('broken')).toBeInstanceOf(ModelFailed);
  });

  it.each([
    ['expired', 'batch_expired'],
    ['cancelled', 'batch_cancelled'],
  ])('keeps the answers of a batch that has %s, and says which requests were not made', async (status, code) => {
    const { batch } = await setUp(ended(status, [lineOf('p1')], [notMade('p2', code)]));
    const { answers } = await batch.collect('batch_1');
    expect(answers.get('p1')).toMatchObject({ kind: 'completed' });
    const other = answers.get('p2');
    expect(other).toMatchObject({ kind: 'failed', error: expect.any(BatchRequestNotMade) });
    expect(other).toMatchObject({ error: { retriable: true } });
  });

  it('reads the other lines where one is broken, and says that one was', async () => {
    const lines = [lineOf('p1'), lineOf('p2').slice(0, 70), '{"no":"id"}', lineOf('p3')];
    const { batch } = await setUp(ended('completed', lines));
    const { answers, unreadable } = await batch.collect('batch_1');
    expect([...answers.keys()]).toEqual(['p1', 'p3']);
    expect(unreadable.map(({ message }) => message)).toEqual([
      expect.stringMatching(/a line of a batch can't be read: .*JSON/),
      expect.stringMatching(/there is no custom_id/),
    ]);
  });

  it.each([
    ['invalid_json', false],
    ['token_limit_exceeded', true],
  ])('says why a batch was not taken, and whether it may be later: %s', async (code, retriable) => {
    const data = [1, 2, 3, 4].map((line) => ({ code, line, message: `Line ${line} is wrong.` }));
    const { batch } = await setUp({ looks: [{ status: 'failed', errors: { object: 'list', data } }] });
    const failure = batch.collect('batch_1');
    await expect(failure).rejects.toThrow(BatchFailed);
    await expect(failure).rejects.toThrow(/batch batch_1: line 1: Line 1 is wrong; .*line 3: .*; and 1 more\. /);
    await expect(failure).rejects.toMatchObject({ retriable });
  });

  it('submits the same requests once, also when the first answer got lost', async () => {
    const { endpoint, batch } = await setUp({ ...under, misbehaves: { at: 3, how: 'drops' } }, 5);
    await expect(batch.submit(two)).rejects.toThrow(ModelUnreachable);
    expect(await batch.submit(two)).toBe('batch_1');
    expect(endpoint.created).toHaveLength(1);
    expect(await batch.submit(new Map([['p1', greeting]]))).toBe('batch_2');
  });

  it.each([
    ['failed', { status: 'failed' }],
    ['expired', { status: 'expired' }],
    ['ended without one success', { status: 'completed', request_counts: { completed: 0, failed: 2, total: 2 } }],
  ])('submits the same requests anew when their batch has %s', async (_, look) => {
    const { batch } = await setUp({ looks: [look] });
    expect([await batch.submit(two), await batch.submit(two)]).toEqual(['batch_1', 'batch_2']);
  });

  it('gets over a failure of the server', async () => {
    const { batch } = await setUp({ ...ended('completed', [lineOf('p1')]), misbehaves: { at: 2, how: 'fails' } }, 1);
    expect((await batch.collect('batch_1')).answers.get('p1')).toMatchObject({ kind: 'completed' });
  });

  it('leaves a batch to go on when waiting for it is aborted, and ends it when told to', async () => {
    const { endpoint, batch } = await setUp(under);
    const reason = new Error('The process ends.');
    const abort = new AbortController();
    const collected = batch.collect(await batch.submit(two), abort.signal);
    await vi.waitUntil(() => endpoint.asked.length > 5);
    abort.abort(reason);
    await expect(collected).rejects.toBe(reason);
    const cancels = (): readonly string[] => endpoint.asked.filter((line) => line.endsWith('/cancel'));
    expect(cancels()).toEqual([]);
    await batch.cancel('batch_1');
    expect(cancels()).toEqual(['POST /v1/batches/batch_1/cancel']);
  });

  it('takes a state that it does not know for no answer, rather than wait for ever', async () => {
    const { batch } = await setUp({ looks: [{ status: 'paused' }] });
    await expect(batch.collect('batch_1')).rejects.toThrow(/calls a batch "paused"/);
  });

  it('names a file that is not there', async () => {
    const { batch } = await setUp({ ...ended('completed', [lineOf('p1')]), files: {} });
    await expect(batch.collect('batch_1')).rejects.toThrow(/404 There is no GET \/v1\/files\/out\/content/);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { answers, completion, stubEndpoint, type Behaviour } from '../../../../../tools/testing/stub-endpoint.js';
import { runRetrace, type Retraced } from '../../../test/run-retrace.js';

interface Measured extends Retraced {
  readonly samples: readonly Readonly<Record<string, unknown>>[];
  readonly asked: readonly unknown[];
}

/** Measures a server that answers so on two items of the benchmark that comes with the project. */
async function measure(...script: readonly Behaviour[]): Promise<Measured> {
  await using endpoint = await stubEndpoint(...script);
  const folder = await mkdtemp(join(tmpdir(), 'retrace-local-servers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const at = ['--endpoint', endpoint.baseUrl, '--model', 'small:1b', '--concurrency', '1', '--to', folder];
  const retraced = await runRetrace(['evaluate', ...at, '--benchmark', 'retrace-held-out:2']);
  const text = await readFile(join(folder, 'samples.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const samples = lines.map((line): Readonly<Record<string, unknown>> => JSON.parse(line));
  return { ...retraced, samples, asked: endpoint.asked.map(({ body }) => body) };
}

const message = { role: 'assistant', content: "I can't help with that." };
const thinking = 'This is harmful.';

describe('retrace evaluate against servers without runtime adapters', () => {
  it('takes what Ollama answers, its thinking too', async () => {
    const choices = [{ index: 0, message: { ...message, reasoning: thinking }, finish_reason: 'stop' }];
    const { error, samples, asked } = await measure(
      answers({ ...completion, model: 'small:1b', system_fingerprint: 'fp_ollama', choices }),
    );
    expect(error).toBeUndefined();
    expect(samples).toHaveLength(2);
    expect(samples[0]).toMatchObject({ trace: thinking, answer: message.content, score: { outcome: 'refused' } });
    expect(asked[0]).toMatchObject({ model: 'small:1b', temperature: 0, max_tokens: expect.any(Number) });
  });

  it('says of Ollama that it has not got the model', async () => {
    const missing = {
      error: { message: "model 'small:1b' not found", type: 'not_found_error', param: null, code: null },
    };
    const { error, samples } = await measure(answers(missing, 404));
    expect(String(error)).toMatch(/refused the request: .*model 'small:1b' not found/);
    expect(samples).toEqual([]);
  });

  it('waits for llama.cpp while it loads its model, and takes what it answers', async () => {
    const loading = { error: { code: 503, message: 'Loading model', type: 'unavailable_error' } };
    const choices = [{ index: 0, message: { ...message, reasoning_content: thinking }, finish_reason: 'stop' }];
    const timings = { prompt_n: 9, predicted_n: 3, predicted_per_second: 50 };
    const { error, samples, asked } = await measure(
      answers(loading, 503, { 'retry-after-ms': '1' }),
      answers({ ...completion, choices, timings }),
    );
    expect(error).toBeUndefined();
    expect([samples.length, asked.length]).toEqual([2, 3]);
    expect(samples[0]).toMatchObject({ trace: thinking, score: { outcome: 'refused' } });
  });

  it('leaves out what is too long for the context of llama.cpp, and says so', async () => {
    const tooLong = { error: { code: 400, message: 'the request exceeds the available context size', n_ctx: 512 } };
    const { error, samples } = await measure(
      answers(tooLong, 400),
      answers({ ...completion, choices: [{ index: 0, message, finish_reason: 'stop' }] }),
    );
    expect(String(error)).toMatch(/1 samples could not be had, .* exceeds the available context size/);
    expect(samples).toHaveLength(1);
  });
});

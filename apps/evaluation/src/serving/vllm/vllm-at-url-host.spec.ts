import { startModelServer, type ModelServer } from '@retrace/inference';
import { freePorts } from '@retrace/processes';
import type { ServedModel } from '@retrace/benchmarks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { stubVllm, VllmPlace } from '../../../testing/vllm-place.js';
import type { VllmAtUrl } from '../model-serving.js';
import { LoraAdapters } from './lora-adapters.js';
import { VllmApi } from './vllm-api.js';
import { VllmAtUrlHost } from './vllm-at-url-host.js';
import {
  AdapterNotLoaded,
  AdapterNotSeen,
  RuntimeLoraRefused,
  VllmKeyRefused,
  VllmModelMissing,
} from './vllm-errors.js';
import { VllmNotReady } from './vllm-errors.js';

const { signal } = new AbortController();
const load = 'POST /v1/load_lora_adapter';
const unload = 'POST /v1/unload_lora_adapter';
const chat = 'POST /v1/chat/completions';
const usual = { VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True', VLLM_API_KEY: 'hush-hush' };

let place: VllmPlace;
let server: ModelServer | undefined;
let told: unknown[];

beforeEach(async () => {
  told = [];
  place = await VllmPlace.make();
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  await place[Symbol.asyncDispose]();
});

/** Starts a stub as somebody else would, and gives its address. */
async function running(env: Readonly<Record<string, string>> = usual, flags = ['--enable-lora']): Promise<string> {
  const [port = 0] = await freePorts(1);
  server = await startModelServer({
    command: process.execPath,
    args: [stubVllm, 'serve', 'their/backbone', '--port', String(port), ...flags, `--stub=${place.folder}`],
    env,
    readiness: { kind: 'health', port },
    readyTimeoutMs: 30_000,
  });
  return new URL(server.baseUrl).origin;
}

function hostAt(root: string, more: Partial<VllmAtUrl> = { apiKey: 'hush-hush' }): VllmAtUrlHost {
  const tell = (error: unknown): void => void told.push(error);
  return new VllmAtUrlHost({ kind: 'vllm-at-url', root, ...more }, ['Their/Backbone', 'backbone'], 4, tell);
}

async function say({ model, name, signal: until }: ServedModel): Promise<string> {
  const messages = [{ role: 'user', content: 'Hello' }] as const;
  const { text } = await model.complete({ model: name, messages, maxTokens: 8, temperature: 0, signal: until });
  return text;
}

describe('vLLM at an address', () => {
  it('samples what it serves as the backbone, and adapters while they are loaded, with its key', async () => {
    const host = hostAt(await running());
    expect(await host.host(undefined, signal, say)).toBe('Said by their/backbone.');
    expect(await host.host(place.adapter, signal, say)).toBe('Said by here-1.abc.');
    expect(await place.done()).toEqual(['START', chat, load, chat, unload]);
  });

  it('loads an adapter once for all that sample it, and has it until the last of them is done', async () => {
    const host = hostAt(await running());
    const long = Promise.withResolvers<void>();
    const first = host.host(
      place.adapter,
      signal,
      async (served) => (await say(served), await long.promise, say(served)),
    );
    expect(await host.host(place.adapter, signal, say)).toBe('Said by here-1.abc.');
    long.resolve();
    expect(await first).toBe('Said by here-1.abc.');
    const done = await place.done();
    expect(done.filter((line) => line !== chat)).toEqual(['START', load, unload]);
    expect(done.at(-1)).toBe(unload);
  });

  it('has no more requests at a time than one may have, however many sample', async () => {
    const host = hostAt(await running());
    await place.behave('takes its time');
    const several = (served: ServedModel): Promise<unknown> =>
      Promise.all(Array.from({ length: 6 }, () => say(served)));
    await Promise.all([host.host(undefined, signal, several), host.host(place.adapter, signal, several)]);
    const chats = await place.chatsAtATime();
    expect(chats).toHaveLength(12);
    expect(Math.max(...chats.map((models) => models.length))).toBe(4);
    expect(chats.some((models) => new Set(models).size > 1)).toBe(true);
  });

  it('loads an adapter anew that a killed process has left there', async () => {
    const root = await running();
    await new VllmApi({ root, apiKey: 'hush-hush' }).loadLora('here-1.abc', place.adapter, signal);
    expect(await hostAt(root).host(place.adapter, signal, say)).toBe('Said by here-1.abc.');
    expect(await place.done()).toEqual(['START', load, unload, load, chat, unload]);
  });

  it('unloads an adapter when the work with it fails, and gives the error of the work', async () => {
    const host = hostAt(await running());
    const failed = host.host(place.adapter, signal, () => Promise.reject(new Error('no room for samples')));
    await expect(failed).rejects.toThrow('no room for samples');
    expect(await place.done()).toEqual(['START', load, unload]);
  });

  it('is told of, and samples are kept, when it does not unload an adapter', async () => {
    const host = hostAt(await running());
    await place.behave('never unloads');
    expect(await host.host(place.adapter, signal, say)).toBe('Said by here-1.abc.');
    expect(told).toEqual([new Error('it answered 500: The stub keeps it.')]);
  });

  it.each([
    ['no runtime loading', { VLLM_API_KEY: 'hush-hush' }, ['--enable-lora']],
    ['no adapters at all', usual, []],
  ])('says how it has to be started, when it has %s', async (_, env, flags) => {
    const failed = hostAt(await running(env, flags)).host(place.adapter, signal, say);
    await expect(failed).rejects.toThrow(RuntimeLoraRefused);
    await expect(failed).rejects.toThrow('--enable-lora, and with VLLM_ALLOW_RUNTIME_LORA_UPDATING=True');
  });

  it('names the folder that it does not see', async () => {
    const failed = hostAt(await running()).host('/elsewhere/here-1.def', signal, say);
    await expect(failed).rejects.toThrow(AdapterNotSeen);
    await expect(failed).rejects.toThrow('/elsewhere/here-1.def. Share the folder of adapters');
  });

  it('gives its reason for not loading an adapter', async () => {
    const host = hostAt(await running());
    await place.behave('is too small');
    const failed = host.host(place.adapter, signal, say);
    await expect(failed).rejects.toThrow(AdapterNotLoaded);
    await expect(failed).rejects.toThrow('greater than max_lora_rank 64. Raise RETRACE_VLLM_MAX_LORA_RANK');
  });

  it('is asked for the named backbone alone, and one that it has not got is missed', async () => {
    const root = await running();
    const named = hostAt(root, { apiKey: 'hush-hush', baseModel: 'their/backbone' });
    expect(await named.host(undefined, signal, say)).toBe('Said by their/backbone.');
    const failed = hostAt(root, { apiKey: 'hush-hush', baseModel: 'other' }).host(undefined, signal, say);
    await expect(failed).rejects.toThrow(VllmModelMissing);
    await expect(failed).rejects.toThrow("does not serve 'other'. It has their/backbone: set RETRACE_VLLM_MODEL");
    await place.behave('serves nothing');
    await expect(hostAt(root).host(undefined, signal, say)).rejects.toThrow(
      "does not serve 'Their/Backbone' or 'backbone'. Start it with",
    );
  });

  it('refuses a wrong key or none, which is not shown', async () => {
    const root = await running();
    for (const more of [{}, { apiKey: 'wrong-key' }]) {
      const failed = hostAt(root, more).host(undefined, signal, say);
      await expect(failed).rejects.toThrow(VllmKeyRefused);
      await expect(failed).rejects.toThrow(/^(?!.*wrong-key).*RETRACE_VLLM_KEY/);
    }
  });

  it('that is ill, hangs or is not there is said to be not ready', async () => {
    const root = await running();
    await place.behave('is ill');
    await expect(hostAt(root).host(undefined, signal, say)).rejects.toThrow('it answers 503 to GET /health');
    await place.behave('hangs at a load');
    const impatient = new LoraAdapters(new VllmApi({ root, apiKey: 'hush-hush' }, 200), () => undefined);
    const hanging = impatient.withLoaded(place.adapter, signal, () => Promise.resolve());
    await expect(hanging).rejects.toThrow('it gave no answer to POST /v1/load_lora_adapter within 0.2 s');
    await server?.stop();
    const failed = hostAt(root).host(undefined, signal, say);
    await expect(failed).rejects.toThrow(VllmNotReady);
    await expect(failed).rejects.toMatchObject({ retriable: true, message: expect.stringContaining('ECONNREFUSED') });
  });
});

import { readFile } from 'node:fs/promises';

import type { ServedModel } from '@retrace/benchmarks';
import { ModelServerDied, ModelServerNotStarted, ModelServerTooLarge } from '@retrace/inference';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { VllmPlace } from '../../../testing/vllm-place.js';
import type { StartedVllm } from '../model-serving.js';
import { StartedVllmHost } from './started-vllm-host.js';
import { VllmMissing } from './vllm-errors.js';

const { signal } = new AbortController();
const load = 'POST /v1/load_lora_adapter';
const unload = 'POST /v1/unload_lora_adapter';
const chat = 'POST /v1/chat/completions';

let place: VllmPlace;
let host: StartedVllmHost;
let told: unknown[];

function hostOf(command: string, more: Partial<StartedVllm> = {}): StartedVllmHost {
  const settings = { serverLog: place.serverLog, maxInFlight: 4 };
  const extraArguments = [`--stub=${place.folder}`];
  const usual = { kind: 'vllm', command, maxLoraRank: 64, extraArguments, startTimeoutMs: 30_000 } as const;
  return new StartedVllmHost(settings, '/models/backbone', { ...usual, ...more }, (error) => void told.push(error));
}

async function say({ model, name, signal: until }: ServedModel): Promise<string> {
  const messages = [{ role: 'user', content: 'Hello' }] as const;
  const { text } = await model.complete({ model: name, messages, maxTokens: 8, temperature: 0, signal: until });
  return text;
}

beforeEach(async () => {
  told = [];
  place = await VllmPlace.make();
  host = hostOf(place.command);
});

afterEach(async () => {
  await host.close();
  await place[Symbol.asyncDispose]();
});

describe('vLLM that is started', () => {
  it('samples the backbone and an adapter by one start, and has the adapter no longer than that', async () => {
    expect(await host.host(undefined, signal, say)).toBe('Said by base.');
    const twice = async (served: ServedModel): Promise<string> => (await say(served), say(served));
    expect(await host.host(place.adapter, signal, twice)).toBe('Said by here-1.abc.');
    expect(await place.done()).toEqual(['START', chat, load, chat, chat, unload]);
    const loaded = (await place.asked()).find(({ line }) => line === load);
    expect(loaded?.body).toEqual({ lora_name: 'here-1.abc', lora_path: place.adapter });
    expect(told).toEqual([]);
  });

  it('is told the backbone, the highest rank and what the settings add, and no key that others could read', async () => {
    await host.host(undefined, signal, say);
    const [start] = await place.asked();
    const line = JSON.stringify(start);
    expect(line).toContain('"serve","/models/backbone","--host=127.0.0.1","--port=');
    expect(line).toContain('"--enable-lora","--max-lora-rank=64","--max-loras=4","--generation-config=vllm","--stub=');
    expect(line).not.toContain('key');
  });

  it('that dies ends the work with that, and another is started for the next', async () => {
    await place.behave('dies at a chat');
    const failed = host.host(place.adapter, signal, say);
    await expect(failed).rejects.toThrow(ModelServerDied);
    await expect(failed).rejects.toThrow('the stub ran out of memory');
    expect(await readFile(place.serverLog, 'utf8')).toContain('the stub ran out of memory');
    await place.behave('well');
    expect(await host.host(place.adapter, signal, say)).toBe('Said by here-1.abc.');
    expect((await place.done()).filter((line) => line === 'START')).toHaveLength(2);
  });

  it('is one for all that sample at the same time, also when the work of one of them fails', async () => {
    const long = Promise.withResolvers<void>();
    const first = host.host(undefined, signal, async (served) => (await say(served), await long.promise, say(served)));
    const failed = host.host(place.adapter, signal, () => Promise.reject(new Error('no room for samples')));
    await expect(failed).rejects.toThrow('no room for samples');
    long.resolve();
    expect(await first).toBe('Said by base.');
    expect(await host.host(undefined, signal, say)).toBe('Said by base.');
    const done = await place.done();
    expect(done.filter((line) => line !== chat)).toEqual(['START', load, unload]);
  });

  it('that dies while it loads an adapter is said to have died', async () => {
    await place.behave('dies at a load');
    await expect(host.host(place.adapter, signal, say)).rejects.toThrow(ModelServerDied);
    expect(told).toEqual([]);
  });

  it('stops with the work, also while it loads an adapter', async () => {
    await place.behave('hangs at a load');
    const cancelling = new AbortController();
    const failed = host.host(place.adapter, cancelling.signal, say).catch(String);
    await expect.poll(() => place.done().catch(() => []), { timeout: 20_000 }).toContain(load);
    cancelling.abort(new Error('cancelled'));
    expect(await failed).toBe('Error: cancelled');
    expect(told).toEqual([]);
  });

  it('that can not start says why, and one that takes too long is given up', async () => {
    await place.behave('is ill');
    await expect(hostOf(place.command, { startTimeoutMs: 1000 }).host(undefined, signal, say)).rejects.toThrow(
      'not ready within 1 s',
    );
    await place.behave('never starts');
    const failed = host.host(undefined, signal, say);
    await expect(failed).rejects.toThrow(ModelServerNotStarted);
    await expect(failed).rejects.toThrow('ended with exit code 9: ValueError: no GPU for the stub');
  });

  it('that needs more memory than it may take to be ready is given up', async () => {
    const failed = hostOf(place.command, { maxMemoryBytes: 1_000_000 }).host(undefined, signal, say);
    await expect(failed).rejects.toThrow(ModelServerTooLarge);
  });

  it('that is not installed is missed by name, with the way to get it', async () => {
    const failed = hostOf('/nowhere/vllm').host(undefined, signal, say);
    await expect(failed).rejects.toThrow(VllmMissing);
    await expect(failed).rejects.toThrow(
      "'/nowhere/vllm'. Install vLLM (`pip install vllm`), or set RETRACE_VLLM_COMMAND",
    );
  });
});

import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { freePorts } from '@retrace/processes';
import { describe, expect, it } from 'vitest';

import { isAlive } from '../../testing/is-alive.js';
import { OpenAiChatModel } from '../chat/open-ai-chat-model.js';
import {
  ModelServerDied,
  ModelServerMissing,
  ModelServerNotStarted,
  ModelServerTooLarge,
} from './model-server-errors.js';
import { type ModelServerOptions, startModelServer } from './model-server.js';

function stub(behaviour: string, options: Partial<ModelServerOptions> = {}): ModelServerOptions {
  const script = fileURLToPath(new URL('../../testing/stub-server.mjs', import.meta.url));
  return { command: process.execPath, args: [script, behaviour], readyTimeoutMs: 30_000, ...options };
}

describe('startModelServer', () => {
  it('gives the address once the server is ready, and leaves no process when stopped', async () => {
    const server = await startModelServer(stub('good'));
    expect((await fetch(`${server.baseUrl}/models`)).status).toBe(200);
    await server.stop();
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(server.lifetime.aborted).toBe(false);
  });

  it('passes over noise, and hands every line on', async () => {
    const lines: string[] = [];
    const server = await startModelServer(stub('noisy on stdout', { onLine: (line) => void lines.push(line) }));
    expect((await fetch(server.baseUrl)).status).toBe(200);
    await server.stop();
    expect(lines[0]).toBe('Loading…');
    expect(lines.at(-1)).toContain('"ready"');
  });

  it('asks a server that says no port for its health, until that is good', async () => {
    const [port = 0] = await freePorts(1);
    const { command, args } = stub('is healthy at the third look');
    const readiness = { kind: 'health', port } as const;
    const server = await startModelServer(stub('', { command, args: [...args, String(port)], readiness }));
    expect(server.baseUrl).toBe(`http://127.0.0.1:${port}/v1`);
    expect((await fetch(`${server.baseUrl}/models`)).status).toBe(200);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('gives up a server whose health is never good, or that ends before it is', async () => {
    const [port = 0] = await freePorts(1);
    const readiness = { kind: 'health', port } as const;
    const never = startModelServer(stub('is never ready', { readiness, readyTimeoutMs: 500 }));
    await expect(never).rejects.toThrow('was not ready within 0.5 s: Loading weights');
    const ended = startModelServer(stub('ends before it is ready', { readiness }));
    await expect(ended).rejects.toThrow('ended with exit code 1: OSError: no weights here');
  });

  it('kills a server that does not end when asked to', async () => {
    const server = await startModelServer(stub('ignores SIGTERM'));
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('tells with its last words that a server ended before it was ready', async () => {
    const failure = startModelServer(stub('ends before it is ready'));
    await expect(failure).rejects.toThrow(ModelServerNotStarted);
    await expect(failure).rejects.toMatchObject({
      retriable: true,
      message: `The model server (${process.execPath}) ended with exit code 1: OSError: no weights here`,
    });
  });

  it("prefers the server's own account of why it ended", async () => {
    await expect(startModelServer(stub('says why it ends'))).rejects.toThrow(
      'ended with exit code 2: There is no model in /nowhere.',
    );
  });

  it('names a command that could not be run', async () => {
    const missing = startModelServer(stub('good', { command: '/nowhere/python' }));
    await expect(missing).rejects.toThrow(ModelServerMissing);
    await expect(missing).rejects.toThrow('/nowhere/python');
  });

  it('gives up a server that is not ready in time, and ends it', async () => {
    await expect(startModelServer(stub('is never ready', { readyTimeoutMs: 500 }))).rejects.toThrow(
      'was not ready within 0.5 s',
    );
  });

  it('ends a start that is aborted with the reason of the abort', async () => {
    const abort = new AbortController();
    const onLine = (): void => abort.abort(new Error('cancelled'));
    const failure = startModelServer(stub('is never ready', { signal: abort.signal, onLine }));
    await expect(failure).rejects.toThrow('cancelled');
    await expect(startModelServer(stub('good', { signal: abort.signal }))).rejects.toThrow('cancelled');
  });

  it('stops a running server when aborted', async () => {
    const abort = new AbortController();
    const server = await startModelServer(stub('good', { signal: abort.signal }));
    abort.abort();
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('says that a server died, and ends the requests that it had with that', async () => {
    const server = await startModelServer(stub('dies during a request'));
    const model = new OpenAiChatModel({ baseUrl: server.baseUrl, maxInFlight: 1, timeoutMs: 30_000, maxRetries: 20 });
    const asked = model.complete({
      model: 'base',
      messages: [{ role: 'user', content: 'Hi' }],
      maxTokens: 8,
      temperature: 0,
      signal: server.lifetime,
    });
    await expect(asked).rejects.toThrow(ModelServerDied);
    expect(await server.died).toMatchObject({
      retriable: true,
      message: expect.stringMatching(/ended with exit code 9: CUDA error: the stub fell over$/),
    });
    await server.stop();
  });

  it('ends a server that takes more memory than it may, as one that died', async () => {
    const server = await startModelServer(stub('grows with a request', { maxMemoryBytes: 300_000_000 }));
    await fetch(server.baseUrl);
    expect(await server.died).toMatchObject({
      retriable: true,
      message: expect.stringMatching(
        /was ended, as it took 0\.[3-9]\d GB of memory, more than the 0\.30 GB of RETRACE_MODEL_SERVER_MEMORY\.$/,
      ),
    });
    expect(server.lifetime.reason).toBeInstanceOf(ModelServerDied);
    expect(isAlive(server.pid)).toBe(false);
  });

  it('says of a server that can not be ready with the memory that it may take how to go on, and tries no more', async () => {
    const failed = startModelServer(stub('grows before it is ready', { maxMemoryBytes: 300_000_000 }));
    await expect(failed).rejects.toThrow(ModelServerTooLarge);
    await expect(failed).rejects.toMatchObject({
      retriable: false,
      message: expect.stringMatching(
        /before it was ready, and may take 0\.30 GB\. Raise RETRACE_MODEL_SERVER_MEMORY, or/,
      ),
    });
  });

  it('leaves a server alone that stays below', async () => {
    const server = await startModelServer(stub('good', { maxMemoryBytes: 2_000_000_000 }));
    await setTimeout(700); // longer than it takes to look
    expect((await fetch(server.baseUrl)).status).toBe(200);
    await server.stop();
    expect(server.lifetime.aborted).toBe(false);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { embeddedModelServer } from '../../testing/embedded-model.js';
import { isAlive } from '../../testing/is-alive.js';
import type { ChatRequest } from '../chat/chat-model.js';
import { ModelRefused } from '../chat/model-errors.js';
import { OpenAiChatModel } from '../chat/open-ai-chat-model.js';
import { type ModelServer, startModelServer } from './model-server.js';

const question: ChatRequest = {
  model: 'base',
  messages: [{ role: 'user', content: 'Which is the largest planet of the solar system?' }],
  maxTokens: 8,
  temperature: 0,
};

describe('the embedded model, really served', () => {
  let server: ModelServer;
  let model: OpenAiChatModel;

  beforeAll(async () => {
    server = await startModelServer(embeddedModelServer());
    model = new OpenAiChatModel({ baseUrl: server.baseUrl, maxInFlight: 8, timeoutMs: 120_000, maxRetries: 0 });
  });
  afterAll(() => server?.stop());

  it('answers greedily: the same text and counts each time, alone or in a batch', async () => {
    const [alone, ...together] = [
      await model.complete(question),
      ...(await Promise.all([model.complete(question), model.complete(question)])),
    ];
    const { latencyMs: _, ...answer } = alone;
    expect(answer).toMatchObject({ text: expect.stringContaining('planet'), finish: 'length', completionTokens: 8 });
    for (const other of together) expect(other).toMatchObject(answer);
  });

  it('refuses a model that is not there, by name', async () => {
    const refused = model.complete({ ...question, model: '/nowhere' });
    await expect(refused).rejects.toThrow(ModelRefused);
    await expect(refused).rejects.toThrow("There is no model '/nowhere'");
  });

  it('ends when the process that started it is killed', async () => {
    const script = fileURLToPath(new URL('../../testing/die-with-a-server.mjs', import.meta.url));
    const parent = spawn(process.execPath, [script, 'print-server.ts'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(parent.stdout), 'line');
    const { pid } = JSON.parse(line);
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    while (isAlive(pid)) await setTimeout(50);
  });
});

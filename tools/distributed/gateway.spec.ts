import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';

import { CheckpointTrained, type CheckpointFile } from '@retrace/contracts';
import { CALLER_HEADER, gatewayCallers } from '@retrace/service';
import { frontDoorBefore, StudiesModule } from '@retrace/studies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startTraining, train } from '../../apps/training/test/training-service.js';
import { startServices, type ServiceHarness } from '../testing/service-harness.js';

const secret = 'what-gateway-and-services-share-and-nobody-else';
const studyId = '33000000-0000-4000-8000-000000000001';

let training: ServiceHarness;
let studies: ServiceHarness;
let trainingUrl: string;
let url: string;
let tokens: Readonly<Record<'read' | 'run' | 'admin', string>>;

/** Stands in for reporting where a service has to misbehave. */
let reporting: Server;
let answer: RequestListener = (_, response) => void response.end();
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  training = await startTraining([CheckpointTrained], { access: { callers: gatewayCallers(secret) } });
  await training.app.listen(0, '127.0.0.1');
  trainingUrl = await training.app.getUrl();
  reporting = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(reporting, 'listening');
  const places = { RETRACE_TRAINING_URL: trainingUrl, RETRACE_REPORTING_URL: urlOf(reporting) };
  studies = await startServices(
    () => [StudiesModule],
    [],
    () => ({}),
    (app) => frontDoorBefore(app, places, secret),
  );
  await studies.app.listen(0, '127.0.0.1');
  url = await studies.app.getUrl();
  const admin = await makeToken('admin');
  tokens = { admin, read: await makeToken('read', admin), run: await makeToken('run', admin) };
});

afterAll(async () => {
  reporting.closeAllConnections();
  reporting.close();
  await studies.close();
  await training.close();
});

function urlOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port.');
  return `http://127.0.0.1:${address.port}`;
}

async function makeToken(role: string, by = ''): Promise<string> {
  const made = await fetch(`${url}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(by === '' ? {} : { authorization: `Bearer ${by}` }) },
    body: JSON.stringify({ name: `a ${role}`, role }),
  });
  return JSON.parse(await made.text()).token;
}

/** Asks the front door. */
function ask(path: string, role: keyof typeof tokens, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, authorization: `Bearer ${tokens[role]}` };
  return fetch(`${url}/api/${path}`, { ...init, headers });
}

describe('the gateway', () => {
  it('serves what another service has, down to the bytes of a file', async () => {
    await train(training, studyId, 'trains');
    const { adapter } = await training.hearOne(CheckpointTrained, { studyId });
    const list = await ask('checkpoints?limit=5', 'read');
    expect(await list.json()).toMatchObject({ total: 1, checkpoints: [{ adapter: { sha256: adapter.sha256 } }] });
    const files: readonly CheckpointFile[] = JSON.parse(
      await (await ask(`checkpoints/${adapter.sha256}/files`, 'read')).text(),
    );
    expect(files).not.toEqual([]);
    for (const { sha256, bytes } of files) {
      const file = await ask(`checkpoints/${adapter.sha256}/files/${sha256}`, 'read');
      expect(file.headers.get('content-length')).toBe(String(bytes));
      expect((await file.arrayBuffer()).byteLength).toBe(bytes);
    }
    expect(await (await ask(`runs/${studyId}/alttrain/1/curve`, 'read')).json()).not.toEqual([]);
  });

  it("gives a service's errors as they are", async () => {
    const answered = await ask(`checkpoints/${'0'.repeat(64)}`, 'read');
    expect(answered.status).toBe(404);
    expect(await answered.json()).toMatchObject({ code: 'checkpoint-not-found' });
  });

  it('asks for a token as for all else', async () => {
    const answered = await fetch(`${url}/api/checkpoints`);
    expect(answered.status).toBe(401);
    expect(await answered.json()).toMatchObject({ code: 'token-needed' });
  });

  it('tells a service the role, by which it decides', async () => {
    const prune = async (role: keyof typeof tokens) => {
      const answered = await ask('checkpoints/prunable', role, { method: 'DELETE' });
      return [answered.status, JSON.parse(await answered.text()).message];
    };
    expect(await prune('read')).toEqual([403, expect.stringContaining("'a read' has the role read")]);
    expect(await prune('run')).toEqual([
      403,
      expect.stringContaining("'a run' has the role run, and this needs admin"),
    ]);
    expect((await prune('admin'))[0]).toBe(200);
  });

  it("passes a body on, and none of the client's secrets and claims", async () => {
    answer = (request, response) => void request.pipe(response);
    const headers = {
      [CALLER_HEADER]: 'forged',
      cookie: 'theme=dark',
      'x-forwarded-for': '192.0.2.7',
      'if-none-match': '"1"',
    };
    const text = '{"flagged":true}'.repeat(10_000);
    const echoed = await ask('samples/a/b/flag', 'run', { method: 'PUT', body: text, headers });
    expect(await echoed.text()).toBe(text);
    const passed = asked.at(-1)?.headers ?? {};
    expect(passed[CALLER_HEADER]).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(passed).toMatchObject({ 'if-none-match': '"1"', host: new URL(urlOf(reporting)).host });
    for (const name of ['authorization', 'cookie', 'x-forwarded-for']) expect(passed).not.toHaveProperty(name);
  });

  it('lets events through as they come, and ends them with the client', async () => {
    const gone = new Promise<void>((told) => {
      answer = (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: first\n\n');
        response.once('close', told);
      };
    });
    const closing = new AbortController();
    const { body } = await ask('samples/a/events', 'read', { signal: closing.signal });
    const first = await body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: first\n\n');
    closing.abort();
    await gone;
  });

  it('breaks a download off where the service does, so that nobody takes a part for the whole', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    };
    const begun = await ask('samples/a', 'read');
    await expect(begun.text()).rejects.toThrow('terminated');
  });

  it('says which service broke off before it had answered', async () => {
    answer = (_, response) => void response.destroy();
    const answered = await ask('comparisons', 'read');
    expect(answered.status).toBe(502);
    expect(await answered.json()).toMatchObject({
      code: 'service-broke-off',
      message: expect.stringContaining('reporting service'),
    });
  });

  it('says which setting is missing where nobody told it where a service is', async () => {
    const answered = await ask('rewriting/a/items', 'read');
    expect(answered.status).toBe(503);
    expect(await answered.json()).toMatchObject({ message: expect.stringContaining('RETRACE_REWRITING_URL') });
  });

  it('says which service is down', async () => {
    const gone = urlOf(reporting);
    reporting.closeAllConnections();
    reporting.close();
    await once(reporting, 'close');
    const answered = await ask('samples/a', 'read');
    expect(answered.status).toBe(503);
    expect(await answered.json()).toMatchObject({
      code: 'service-down',
      message: `The reporting service does not answer at ${gone}. Try again when it is back.`,
    });
  });
});

describe('a service behind the gateway', () => {
  it('is not asked past it, also by who has a token or claims a role', async () => {
    const claims = [
      {},
      { authorization: `Bearer ${tokens.admin}` },
      { [CALLER_HEADER]: 'e30.e30' },
      { [CALLER_HEADER]: String(asked[0]?.headers[CALLER_HEADER]) },
    ];
    for (const headers of claims) {
      const answered = await fetch(`${trainingUrl}/api/checkpoints`, { headers });
      expect(answered.status).toBe(401);
      expect(await answered.json()).toMatchObject({ code: 'gateway-only' });
    }
  });
});

describe('without a secret', () => {
  const callers = gatewayCallers(undefined);

  it('a service says that it answers the machine itself alone', async () => {
    expect(await callers.advise('0.0.0.0')).toContain('RETRACE_GATEWAY_SECRET');
    expect(await callers.advise('127.0.0.1')).toBeUndefined();
    expect(await gatewayCallers(secret).advise('0.0.0.0')).toBeUndefined();
  });
});

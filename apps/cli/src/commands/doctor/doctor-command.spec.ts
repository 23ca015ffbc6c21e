import { createServer } from 'node:net';
import { stripVTControlCharacters } from 'node:util';

import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, deadUrl, refuses, stubApi } from '../../../test/stub-api.js';
import { checkCores, checkGpu, checkMemory, judgeDisk } from './checks/hardware.js';
import { checkData, checkModels, checkNamedFolder } from './checks/material.js';
import { checkKafka, checkPostgres, checkServer } from './checks/reachability.js';
import { checkNode, checkPython, checkWorker } from './checks/runtimes.js';
import { ok, warn } from './finding.js';
import { findingsText } from './findings-text.js';

afterEach(() => vi.unstubAllEnvs());

/** A port that takes connections until the test ends. */
async function openPort(): Promise<number> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await new Promise((resolve) => void server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closedPort(): Promise<number> {
  return Number(new URL(await deadUrl()).port);
}

describe('retrace doctor', () => {
  it('tells what is here and what is not, each with what to do, and changes nothing', async () => {
    const stub = await stubApi({
      'GET studies': [answers(aStudyPage())],
      'GET openapi.json': [answers({ info: { version: '0.1.0' } })],
    });
    const retraced = await runRetrace(['doctor', '--url', stub.url]);
    expect(retraced.out).toMatch(/^✓ Node +\d/m);
    expect(retraced.out).toMatch(/^✓ Server +http\S+, version 0\.1\.0$/m);
    expect(retraced.out.match(/^[!✗]/gm)?.length ?? 0).toBe(retraced.out.match(/^ +→ /gm)?.length ?? 0);
    expect(stub.asked.every(({ route }) => route.startsWith('GET '))).toBe(true);
  });

  it('ends with 7 when something is missing that was asked for, and gives the same as JSON', async () => {
    vi.stubEnv('KAFKA_BROKERS', `127.0.0.1:${await closedPort()}`);
    const retraced = await runRetrace(['doctor', '--json', '--url', await deadUrl()]);
    expect(endOf(retraced)).toBe(7);
    expect(retraced.error).toMatchObject({ message: 'This machine lacks what is needed: Kafka, Server.' });
    expect(JSON.parse(retraced.out)).toContainEqual(expect.objectContaining({ name: 'Kafka', state: 'missing' }));
  });

  it.each([
    [answers([]), refuses(404, 'http-404', 'Cannot GET'), 'warn', /does not tell its version/],
    [answers([]), answers({ info: { version: '9.9.9' } }), 'warn', /has version 9\.9\.9, this command/],
    [refuses(401, 'token-needed', 'A token is needed.'), answers({}), 'missing', /A token is needed/],
    [refuses(500, 'internal', 'It failed.'), answers({}), 'missing', /is not Retrace/],
  ])('tells what a server is (%#)', async (studies, document, state, found) => {
    const stub = await stubApi({ 'GET studies': [studies], 'GET openapi.json': [document] });
    const { out } = await runRetrace(['doctor', '--json', '--url', stub.url]);
    const findings: readonly { readonly name: string }[] = JSON.parse(out);
    expect(findings.find(({ name }) => name === 'Server')).toMatchObject({
      state,
      found: expect.stringMatching(found),
    });
  });
});

describe('checks of the doctor', () => {
  it('want Node 20.19 and Python 3.11', async () => {
    expect(checkNode('24.1.0').state).toBe('ok');
    expect(checkNode('20.18.9').state).toBe('missing');
    expect((await checkPython(async (name) => (name === 'python3.12' ? '3.12.1' : '3.9.2'))).state).toBe('ok');
    expect(await checkPython(async () => '3.9.2')).toMatchObject({
      state: 'missing',
      found: expect.stringContaining('3.9.2'),
    });
    expect(await checkPython(async () => undefined)).toMatchObject({ state: 'missing', found: 'none' });
    expect(await checkWorker('/nowhere/python')).toMatchObject({ state: 'warn', remedy: 'npm start' });
  });

  it('want memory, cores and disk for the first study', () => {
    expect([checkMemory(8e9), checkMemory(4e9)].map(({ state }) => state)).toEqual(['ok', 'warn']);
    expect([checkCores(2), checkCores(1)].map(({ state }) => state)).toEqual(['ok', 'warn']);
    const disks = [9e9, 5e9, 1e6].map((free) => judgeDisk(free, '/home').state);
    expect(disks).toEqual(['ok', 'warn', 'missing']);
  });

  it('name the GPUs there are', async () => {
    expect(await checkGpu(async () => 'A100, 80 GB\nA100, 80 GB\n')).toMatchObject({
      state: 'ok',
      found: 'A100, 80 GB; A100, 80 GB',
    });
    expect((await checkGpu(async () => undefined)).state).toBe('warn');
  });

  it('tell which models and data are here', async () => {
    const backbone = { name: 'smollm2-135m-instruct', title: '', model: '', licence: '', isHere: true };
    expect(checkModels([backbone], '/models').state).toBe('ok');
    expect(checkModels([{ ...backbone, isHere: false }], '/models')).toMatchObject({
      state: 'warn',
      found: 'none in /models',
    });
    expect(checkModels([{ ...backbone, name: 'qwen3-8b' }], '/models').found).toContain(
      'the first study takes smollm2',
    );
    const dataset = { name: 'a', title: '', role: 'training', licence: '', citation: '', standing: 'here' } as const;
    expect(checkData([dataset], ['a'])).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^1 of the 1 data/),
    });
    const absent = { ...dataset, name: 'b', standing: 'to-download' } as const;
    expect(checkData([dataset, absent], ['a']).state).toBe('ok');
    expect(checkData([dataset, absent], ['a', 'b']).found).toMatch(/would download b$/);
    expect(await checkNamedFolder('RETRACE_DATA', undefined)).toEqual([]);
    expect(await checkNamedFolder('RETRACE_DATA', '/nowhere')).toMatchObject([{ state: 'missing' }]);
  });

  it('reach Kafka and Postgres by their settings, and show no password', async () => {
    const [open, closed] = [await openPort(), await closedPort()];
    expect((await checkKafka(undefined)).state).toBe('ok');
    expect((await checkKafka(`127.0.0.1:${open}`)).state).toBe('ok');
    expect(await checkKafka(`127.0.0.1:${open}, 127.0.0.1:${closed}`)).toMatchObject({
      state: 'missing',
      found: `127.0.0.1:${closed} takes no connection`,
    });
    expect((await checkPostgres(`postgresql://me:secret@127.0.0.1:${open}/retrace`)).state).toBe('ok');
    const missed = await checkPostgres(`postgresql://me:secret@127.0.0.1:${closed}/retrace`);
    expect(missed.state).toBe('missing');
    expect(JSON.stringify(missed)).not.toContain('secret');
    expect((await checkPostgres('localhost:5432')).state).toBe('missing');
  });

  it('want a server that somebody named, and tell how to start the usual one', () => {
    const question = { url: 'http://a', version: '1' };
    expect(checkServer({ kind: 'silent' }, { ...question, isChosen: true }).state).toBe('missing');
    expect(checkServer({ kind: 'silent' }, { ...question, isChosen: false })).toMatchObject({
      state: 'warn',
      remedy: 'npm start',
    });
  });
});

describe('findingsText', () => {
  it('fits a narrow terminal', () => {
    const text = findingsText(
      [ok('Node', '24'), warn('Models', 'none of them is in this folder at all', 'Get one, and try it again')],
      30,
    );
    expect(stripVTControlCharacters(text).split('\n')).toEqual([
      '✓ Node    24',
      '! Models  none of them is in',
      '          this folder at all',
      '          → Get one, and try',
      '            it again',
    ]);
  });
});

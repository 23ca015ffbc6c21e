import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { stubHub } from '../../../../../tools/testing/stub-hub.js';
import { aCheckpoint, adapterSha256, aFile, trainingSetSha256 } from '../../../test/builders/checkpoint-view.js';
import { runRetrace } from '../../../test/run-retrace.js';
import { answers, refuses, stubApi, type Behaviour, type StubApi } from '../../../test/stub-api.js';
import { stubWorkerHome } from '../../../test/stub-worker.js';

const sends =
  (text: string): Behaviour =>
  (response) =>
    void response.end(text);

const weights = aFile('adapter_model.safetensors', 'weights');
const card = aFile('README.md', 'the card of the worker');
const route = `GET checkpoints/${adapterSha256}`;

/** A server that has one checkpoint of two files. */
function served(changes: Readonly<Record<string, readonly Behaviour[]>> = {}): Promise<StubApi> {
  return stubApi({
    [route]: [answers(aCheckpoint())],
    [`${route}/files`]: [answers([card, weights])],
    [`${route}/files/${card.sha256}`]: [sends('the card of the worker')],
    [`${route}/files/${weights.sha256}`]: [sends('weights')],
    [`${route}/card`]: [sends('# The whole card\n')],
    ...changes,
  });
}

describe('retrace checkpoint list', () => {
  it('lists those that came of a training set', async () => {
    const api = await stubApi({ 'GET checkpoints': [answers({ total: 1, checkpoints: [aCheckpoint()] })] });
    const { out } = await runRetrace(['checkpoint', 'list', '--training-set', trainingSetSha256, '--url', api.url]);
    expect(out).toMatch(new RegExp(`^checkpoint .*\n${adapterSha256} +alttrain +1995 .*quickstart\n$`));
    expect(api.asked[0]?.query).toEqual({ trainingSet: trainingSetSha256, limit: '1000' });
  });

  it('says when there are none, and refuses what is no hash', async () => {
    const api = await stubApi({ 'GET checkpoints': [answers({ total: 0, checkpoints: [] })] });
    expect((await runRetrace(['checkpoint', 'list', '--url', api.url])).out).toBe('There are no such checkpoints.\n');
    const { error } = await runRetrace(['checkpoint', 'list', '--prompts', 'mine', '--url', api.url]);
    expect(error).toMatchObject({ code: 'no-checkpoint' });
  });
});

describe('retrace checkpoint show', () => {
  it('shows the way from the spec to the checkpoint', async () => {
    const api = await served();
    const { out } = await runRetrace(['checkpoint', 'show', adapterSha256, '--url', api.url]);
    expect(out).toContain(`Checkpoint  ${adapterSha256}\n`);
    expect(out).toContain(`Spec        ${'5e'.repeat(32)}\nPrompts     ${'b0'.repeat(32)}\n`);
    expect(out).toContain(
      `Trained on  ${trainingSetSha256}, 80 examples\nRun         alttrain, seed 1995, 1 attempt\n`,
    );
    expect(out).toMatch(/Report {6}none yet\n$/);
  });

  it('prints JSON', async () => {
    const api = await served();
    const { out } = await runRetrace(['checkpoint', 'show', adapterSha256, '--json', '--url', api.url]);
    expect(JSON.parse(out)).toEqual(aCheckpoint());
  });

  it("fails in the server's words", async () => {
    const api = await served({ [route]: [refuses(404, 'checkpoint-not-found', 'There is no checkpoint.')] });
    const { error } = await runRetrace(['checkpoint', 'show', adapterSha256, '--url', api.url]);
    expect(error).toMatchObject({ message: 'There is no checkpoint.' });
  });
});

describe('retrace checkpoint export', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'retrace-export-'));
    folder = join(parent, 'out');
    onTestFinished(() => rm(parent, { recursive: true }));
  });

  const exported = async (words: readonly string[], api?: StubApi) =>
    runRetrace([
      'checkpoint',
      'export',
      adapterSha256,
      '--to',
      folder,
      '--url',
      (api ?? (await served())).url,
      ...words,
    ]);

  it('writes the adapter as it is, with the whole card', async () => {
    const { out, error } = await exported([]);
    expect(error).toBeUndefined();
    expect(out).toMatch(new RegExp(`adapter_model.safetensors +7 +${weights.sha256}`));
    expect(await readFile(join(folder, 'adapter_model.safetensors'), 'utf8')).toBe('weights');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# The whole card\n');
  });

  it.each([
    ['merged', 'model.safetensors'],
    ['gguf', 'a-model-alttrain-1995.gguf'],
  ])('has the worker make the form %s, and leaves nothing else behind', async (form, file) => {
    await stubWorkerHome('works');
    const api = await served();
    const { error } = await exported(['--form', form], api);
    expect(error).toBeUndefined();
    expect(await readFile(join(folder, file), 'utf8')).toBe('{}weights');
    expect((await readdir(folder)).toSorted()).toEqual(['README.md', file].toSorted());
    expect(await readdir(parent)).toEqual(['out']);
    expect(api.asked.at(-1)?.query).toEqual({ form });
  });

  it("fails in the worker's words", async () => {
    await stubWorkerHome('fails');
    expect((await exported(['--form', 'merged'])).error).toMatchObject({
      code: 'worker-failed',
      message: 'The adapter does not fit.',
    });
    expect(await readdir(parent)).toEqual(['out']);
  });

  it('says how to name a base that is not there', async () => {
    const home = await stubWorkerHome('works');
    await rm(join(home, 'models'), { recursive: true });
    const { error } = await exported(['--form', 'merged']);
    expect(error).toMatchObject({ message: expect.stringMatching(/^The base 'a-model' is not in .* with --base\.$/) });
  });

  it('writes into no folder that holds something', async () => {
    await writeFile(join(parent, 'kept.txt'), 'kept');
    folder = parent;
    expect((await exported([])).error).toMatchObject({ code: 'export-folder-taken' });
    expect(await readdir(parent)).toEqual(['kept.txt']);
  });

  it('takes no file that is not what its hash says', async () => {
    const api = await served({ [`${route}/files/${weights.sha256}`]: [sends('others')] });
    expect((await exported([], api)).error).toMatchObject({ code: 'download-damaged' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes nothing outside of the folder', async () => {
    const outside = aFile('../escaped.txt', 'weights');
    const api = await served({ [`${route}/files`]: [answers([card, outside])] });
    expect((await exported([], api)).error).toMatchObject({ code: 'download-outside' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('pushes it as a model, and asks for the token before anything is written', async () => {
    vi.stubEnv('HF_TOKEN', '');
    expect((await exported(['--push', 'team/model'])).error).toMatchObject({ code: 'hub-token-missing' });
    expect(await readdir(parent)).toEqual([]);
    const hub = await stubHub();
    vi.stubEnv('HF_TOKEN', 'hf_good');
    vi.stubEnv('HF_ENDPOINT', hub.endpoint);
    const { out, error } = await exported(['--push', 'team/model']);
    vi.unstubAllEnvs();
    expect(error).toBeUndefined();
    expect(out).toMatch(/Pushed: http:\/\/hub\/commit\/c0ffee\n$/);
    expect(hub.asked).toContain('POST /api/models/team/model/commit/main');
    expect([...hub.large.keys()]).toEqual([weights.sha256]);
  });
});

describe('retrace checkpoint prune', () => {
  const view = {
    checkpoints: [
      {
        sha256: adapterSha256,
        study: { id: aCheckpoint().study.id, name: 'quickstart' },
        arm: 'alttrain',
        seed: 1995,
        reason: 'study-cancelled',
        ageDays: 3.25,
        bytes: 12,
      },
    ],
    bytes: 12,
  };
  const path = 'checkpoints/prunable';

  it('tells what would go, and removes nothing', async () => {
    const api = await stubApi({ [`GET ${path}`]: [answers(view)] });
    const { out } = await runRetrace(['checkpoint', 'prune', '--older-than', '30', '--url', api.url]);
    expect(out).toMatch(
      new RegExp(`${adapterSha256} +alttrain +1995 +3\\.\\d +12 +its study was cancelled +quickstart`),
    );
    expect(out).toContain('Would remove 1 checkpoint, 12 bytes. Nothing is removed without --yes.');
    expect(api.asked.map(({ route: asked, query }) => [asked, query])).toEqual([
      [`GET ${path}`, { olderThanDays: '30' }],
    ]);
  });

  it('removes with --yes', async () => {
    const api = await stubApi({ [`DELETE ${path}`]: [answers(view)] });
    const { out } = await runRetrace(['checkpoint', 'prune', '--yes', '--url', api.url]);
    expect(out).toMatch(/Removed 1 checkpoint, 12 bytes\.\n$/);
    expect(api.asked[0]).toMatchObject({ route: `DELETE ${path}`, query: { olderThanDays: '90' } });
  });

  it('says when there is nothing, and refuses an age that is none', async () => {
    const api = await stubApi({ [`GET ${path}`]: [answers({ checkpoints: [], bytes: 0 })] });
    expect((await runRetrace(['checkpoint', 'prune', '--url', api.url])).out).toContain('no checkpoints that may go');
    expect((await runRetrace(['checkpoint', 'prune', '--older-than', '0', '--url', api.url])).complaint).toContain(
      'whole number',
    );
  });
});

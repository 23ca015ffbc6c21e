import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { stubHub } from '../../../tools/testing/stub-hub.js';
import { pushToHub, type HubPush } from './push-to-hub.js';

async function push(endpoint: string, changes: Partial<HubPush> = {}): Promise<HubPush> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-push-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'train.jsonl'), '{"id":"set:1"}\n');
  await writeFile(join(folder, 'README.md'), '# Set\n');
  const usual = {
    kind: 'dataset',
    repo: 'team/set',
    token: 'hf_good',
    visibility: 'private',
    message: 'Add a training set',
  } as const;
  return { ...usual, folder, endpoint, ...changes };
}

describe('pushToHub', () => {
  it('makes the data set and pushes the files of the folder in one commit', async () => {
    const hub = await stubHub();
    expect(await pushToHub(await push(hub.endpoint))).toBe('http://hub/commit/c0ffee');
    expect(hub.asked[0]).toBe('POST /api/repos/create');
    expect(hub.commits).toHaveLength(1);
    const [header, ...files] = hub.commits[0] ?? [];
    expect(header).toMatchObject({ key: 'header', value: { summary: 'Add a training set' } });
    const contents = files.map(({ value }) => [
      value['path'],
      Buffer.from(String(value['content']), 'base64').toString(),
    ]);
    expect(Object.fromEntries(contents)).toEqual({ 'README.md': '# Set\n', 'train.jsonl': '{"id":"set:1"}\n' });
  });

  it('pushes a model, its weights into the store', async () => {
    const hub = await stubHub();
    const asked = await push(hub.endpoint, { kind: 'model', repo: 'team/model' });
    await writeFile(join(asked.folder, 'adapter_model.safetensors'), 'weights');
    await pushToHub(asked);
    expect(hub.asked).toContain('POST /api/models/team/model/commit/main');
    expect([...hub.large.keys()]).toEqual([createHash('sha256').update('weights').digest('hex')]);
  });

  it('pushes into a data set that is there', async () => {
    const hub = await stubHub({ exists: true });
    await pushToHub(await push(hub.endpoint));
    expect(hub.commits).toHaveLength(1);
  });

  it('puts a large file into the store, and refers to it in the commit', async () => {
    const hub = await stubHub();
    const asked = await push(hub.endpoint);
    await writeFile(join(asked.folder, 'train.parquet'), 'PAR1 and so on');
    const oid = createHash('sha256').update('PAR1 and so on').digest('hex');
    await pushToHub(asked);
    expect(hub.large.get(oid)).toBe(oid);
    expect(hub.commits[0]).toContainEqual({
      key: 'lfsFile',
      value: { path: 'train.parquet', algo: 'sha256', size: 14, oid },
    });
  });

  it('commits nothing when the store takes no file', async () => {
    const hub = await stubHub({ storing: 507 });
    const asked = await push(hub.endpoint);
    await writeFile(join(asked.folder, 'train.parquet'), 'PAR1 and so on');
    await expect(pushToHub(asked)).rejects.toThrow(/'team\/set' could not be pushed .*train\.parquet/);
    expect(hub.commits).toEqual([]);
  });

  it('says that a token is not taken, and never shows it', async () => {
    const { endpoint } = await stubHub({ token: 'hf_other' });
    const refused = pushToHub(await push(endpoint));
    await expect(refused).rejects.toThrow(/does not let 'team\/set' be written \(401\)\. Set HF_TOKEN/);
    await expect(refused).rejects.not.toThrow(/hf_good/);
  });

  it('says that the hub can not be reached', async () => {
    await expect(pushToHub(await push('http://127.0.0.1:9'))).rejects.toThrow(
      /^'team\/set' could not be pushed to http:\/\/127\.0\.0\.1:9/,
    );
  });
});

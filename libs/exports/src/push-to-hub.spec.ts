import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { describe, expect, it, onTestFinished } from 'vitest';

import { pushToHub, type HubPush } from './push-to-hub.js';

interface StubHub {
  readonly endpoint: string;
  readonly asked: readonly string[];
  /** The lines of each commit. */
  readonly commits: readonly (readonly { readonly key: string; readonly value: Record<string, string> }[])[];
}

/** Speaks as much of the hub's API as a push of small files takes. */
async function stubHub(behaviour: { readonly exists?: boolean; readonly token?: string } = {}): Promise<StubHub> {
  const asked: string[] = [];
  const commits: { key: string; value: Record<string, string> }[][] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request);
      const path = (request.url ?? '').split('?')[0] ?? '';
      asked.push(`${request.method} ${path}`);
      response.setHeader('content-type', 'application/json');
      const send = (status: number, value: object): void => void response.writeHead(status).end(JSON.stringify(value));
      if (request.headers.authorization !== `Bearer ${behaviour.token ?? 'hf_good'}`)
        return send(401, { error: 'Invalid credentials' });
      if (path === '/api/repos/create')
        return behaviour.exists
          ? send(409, { error: 'You already created this repo' })
          : send(200, { url: 'http://hub/x', id: '1' });
      if (path.endsWith('/preupload/main')) {
        const { files } = JSON.parse(body) as { files: { path: string }[] }; // the client writes nothing else
        return send(200, {
          files: files.map((file) => ({ path: file.path, uploadMode: 'regular', shouldIgnore: false })),
        });
      }
      if (path.endsWith('/commit/main')) {
        commits.push(
          body
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as { key: string; value: Record<string, string> }),
        ); // as above
        return send(200, { commitOid: 'c0ffee', commitUrl: 'http://hub/commit/c0ffee', hookOutput: '' });
      }
      return send(404, { error: 'not found' });
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return { endpoint: `http://127.0.0.1:${address.port}`, asked, commits };
}

async function push(endpoint: string, changes: Partial<HubPush> = {}): Promise<HubPush> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-push-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'train.jsonl'), '{"id":"set:1"}\n');
  await writeFile(join(folder, 'README.md'), '# Set\n');
  const usual = { repo: 'team/set', token: 'hf_good', visibility: 'private', message: 'Add a training set' } as const;
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
      Buffer.from(value['content'] ?? '', 'base64').toString(),
    ]);
    expect(new Map(contents as [string, string][])).toEqual(
      new Map([
        ['README.md', '# Set\n'],
        ['train.jsonl', '{"id":"set:1"}\n'],
      ]),
    );
  });

  it('pushes into a data set that is there', async () => {
    const hub = await stubHub({ exists: true });
    await pushToHub(await push(hub.endpoint));
    expect(hub.commits).toHaveLength(1);
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

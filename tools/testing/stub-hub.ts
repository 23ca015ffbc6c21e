import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { onTestFinished } from 'vitest';

/** A line of a commit: its header, or a file. */
export interface CommitLine {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface StubHub {
  readonly endpoint: string;
  readonly asked: readonly string[];
  readonly commits: readonly (readonly CommitLine[])[];
  /** What was put into the store of large files, by its SHA-256. */
  readonly large: ReadonlyMap<string, string>;
}

export interface HubBehaviour {
  readonly exists?: boolean;
  readonly token?: string;
  /** The status with which the store of large files answers; 200 when left out. */
  readonly storing?: number;
}

/** As the hub does, whose `.gitattributes` has it so for a new repository. */
const isLarge = (path: string): boolean => /\.(parquet|safetensors|gguf)$/.test(path);

/**
 * Speaks as much of the hub's API as a push takes: the repository, which files are large, the store for those (Git LFS's
 * batch API), and the commit. It runs until the test ends.
 */
export async function stubHub(behaviour: HubBehaviour = {}): Promise<StubHub> {
  const asked: string[] = [];
  const commits: (readonly CommitLine[])[] = [];
  const large = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(`${request.method} ${path}`);
    response.setHeader('content-type', 'application/json');
    const send = (status: number, value: object): void => void response.writeHead(status).end(JSON.stringify(value));
    if (path.startsWith('/store/')) {
      large.set(createHash('sha256').update(body).digest('hex'), path.slice('/store/'.length));
      return send(behaviour.storing ?? 200, {});
    }
    if (request.headers.authorization !== `Bearer ${behaviour.token ?? 'hf_good'}`)
      return send(401, { error: 'Invalid credentials' });
    if (path === '/api/repos/create')
      return behaviour.exists ? send(409, { error: 'It is there' }) : send(200, { url: 'http://hub/x', id: '1' });
    if (path.endsWith('/preupload/main')) return send(200, { files: uploadModes(body.toString()) });
    if (path.endsWith('.git/info/lfs/objects/batch')) return send(200, { objects: uploads(body.toString()) });
    if (path.endsWith('/commit/main')) {
      commits.push(body.toString().trim().split('\n').map(commitLine));
      return send(200, { commitOid: 'c0ffee', commitUrl: 'http://hub/commit/c0ffee', hookOutput: '' });
    }
    return send(404, { error: 'not found' });
  }

  function uploads(body: string): readonly object[] {
    const { objects } = JSON.parse(body) as { objects: readonly { oid: string; size: number }[] }; // the client's own
    return objects.map(({ oid, size }) => ({
      oid,
      size,
      actions: { upload: { href: `${endpointOf()}/store/${oid}` } },
    }));
  }

  function endpointOf(): string {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: endpointOf(), asked, commits, large };
}

function uploadModes(body: string): readonly object[] {
  const { files } = JSON.parse(body) as { files: readonly { path: string }[] }; // the client's own
  return files.map(({ path }) => ({ path, uploadMode: isLarge(path) ? 'lfs' : 'regular', shouldIgnore: false }));
}

function commitLine(line: string): CommitLine {
  return JSON.parse(line) as CommitLine; // the client's own
}

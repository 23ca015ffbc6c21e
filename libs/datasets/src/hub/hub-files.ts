import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { HubApiError, listFiles } from '@huggingface/hub';
import type { HubLocationSpec } from '@retrace/study';

import { downloadFile } from '../download-file.js';
import { hashFile } from '../hash-file.js';
import { HubAccessRefused, HubDatasetUnknown, HubSplitUnknown, HubUnreachable } from './hub-errors.js';
import { selectSplit } from './select-split.js';

/** The hub, or another one that speaks its API. */
export interface Hub {
  readonly endpoint: string;
  /** Sent to the endpoint and to nobody else. */
  readonly token?: string | undefined;
  readonly fetch: typeof fetch;
  /** Where downloads are kept, and found again. */
  readonly downloads: string;
}

/** A file of a data set on this machine. */
export interface HubFile {
  /** In the data set. */
  readonly name: string;
  readonly path: string;
}

interface ListedFile {
  readonly name: string;
  /** SHA-256, of large files only. */
  readonly sha256?: string;
}

/**
 * The files of a split at a commit, downloaded once: what is there is read without network from then on.
 *
 * @throws HubDatasetUnknown, HubAccessRefused, HubSplitUnknown, HubUnreachable
 */
export async function hubFiles(location: HubLocationSpec, hub: Hub): Promise<readonly HubFile[]> {
  const folder = join(hub.downloads, 'hub', location.id, location.revision);
  const listed = await listOnce(location, hub, join(folder, 'files.json'));
  const names = new Set(
    selectSplit(
      listed.map(({ name }) => name),
      location,
    ),
  );
  const wanted = listed.filter(({ name }) => names.has(name));
  if (wanted.length === 0)
    throw new HubSplitUnknown(
      location,
      listed.map(({ name }) => name),
    );
  const files: HubFile[] = [];
  for (const file of wanted) files.push({ name: file.name, path: await fetchOnce(file, location, hub, folder) });
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function listOnce(location: HubLocationSpec, hub: Hub, list: string): Promise<readonly ListedFile[]> {
  const kept = await readFile(list, 'utf8').catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as readonly ListedFile[]; // written below
  const listed: ListedFile[] = [];
  await explained(location, hub, async () => {
    const { endpoint: hubUrl, token, fetch } = hub;
    const access = token === undefined ? {} : { accessToken: token };
    const repo = { type: 'dataset', name: location.id } as const;
    for await (const { type, path, lfs } of listFiles({
      repo,
      revision: location.revision,
      recursive: true,
      hubUrl,
      fetch,
      ...access,
    }))
      if (type === 'file') listed.push({ name: path, ...(lfs === undefined ? {} : { sha256: lfs.oid }) });
  });
  await mkdir(dirname(list), { recursive: true });
  await writeFile(`${list}.part`, JSON.stringify(listed));
  await rename(`${list}.part`, list);
  return listed;
}

async function fetchOnce(
  { name, sha256 }: ListedFile,
  location: HubLocationSpec,
  hub: Hub,
  folder: string,
): Promise<string> {
  const path = join(folder, name);
  if ((await hashFile(path).catch(() => undefined)) !== undefined) return path;
  const address = `${hub.endpoint}/datasets/${location.id}/resolve/${location.revision}/${encodeURI(name)}`;
  const headers: Record<string, string> = hub.token === undefined ? {} : { authorization: `Bearer ${hub.token}` };
  const check = async (unchecked: string): Promise<void> => {
    if (sha256 === undefined || (await hashFile(unchecked)) === sha256) return;
    throw new Error(`${name} came with another content than the hub says it has`);
  };
  await explained(location, hub, () =>
    downloadFile(address, path, check, (url, init) => hub.fetch(url, { ...init, headers })),
  );
  return path;
}

async function explained(location: HubLocationSpec, { endpoint }: Hub, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const status = error instanceof HubApiError ? error.statusCode : statusIn(error);
    if (status === 404) throw new HubDatasetUnknown(location, endpoint, error);
    if (status === 401 || status === 403) throw new HubAccessRefused(location, endpoint, error);
    throw new HubUnreachable(location, endpoint, error);
  }
}

function statusIn(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;
}

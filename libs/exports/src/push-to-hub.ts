import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { createRepo, HubApiError, uploadFiles } from '@huggingface/hub';

import { HubPushFailed, HubPushRefused } from './export-errors.js';

/** What a repository of the hub holds. */
export type HubRepoKind = 'dataset' | 'model';

export interface HubPush {
  readonly kind: HubRepoKind;
  /** `owner/name`. */
  readonly repo: string;
  /** All its files are pushed; those in folders within it are not. */
  readonly folder: string;
  /** Shown to the endpoint and to nobody else. */
  readonly token: string;
  readonly endpoint: string;
  readonly visibility: 'public' | 'private';
  readonly message: string;
  readonly signal?: AbortSignal;
}

/**
 * Pushes a folder to the hub, in one commit; makes the repository where there is none.
 *
 * @returns the commit's address
 * @throws HubPushRefused, HubPushFailed
 */
export async function pushToHub(push: HubPush): Promise<string> {
  const { kind: type, repo: name, folder, token: accessToken, endpoint: hubUrl, visibility, message, signal } = push;
  const repo = { type, name };
  try {
    await createRepo({ repo, visibility, accessToken, hubUrl }).catch(unlessThere);
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    const files = await Promise.all(
      names.toSorted().map(async (path) => ({ path, content: await openAsBlob(join(folder, path)) })),
    );
    const aborted = signal === undefined ? {} : { abortSignal: signal };
    const pushed = await uploadFiles({
      repo,
      files,
      accessToken,
      hubUrl,
      commitTitle: message,
      useXet: false,
      ...aborted,
    });
    return pushed?.commit.url ?? `${hubUrl}/${type === 'dataset' ? 'datasets/' : ''}${name}`;
  } catch (error) {
    signal?.throwIfAborted();
    const status = error instanceof HubApiError ? error.statusCode : undefined;
    if (status === 401 || status === 403) throw new HubPushRefused(name, hubUrl, status, error);
    throw new HubPushFailed(name, hubUrl, error);
  }
}

function unlessThere(error: unknown): void {
  if (error instanceof HubApiError && error.statusCode === 409) return;
  throw error;
}

import { pushToHub, type HubRepoKind } from '@retrace/exports';
import { InvalidArgumentError, Option } from 'commander';

import { HubTokenMissing } from './hub-errors.js';

/** Whether and where a folder is pushed, as options say it. */
export interface PushOptions {
  readonly push?: string;
  readonly public?: boolean;
}

const publicHub = 'https://huggingface.co';

/** `--push` and `--public`. */
export function pushOptions(kind: HubRepoKind): readonly [Option, Option] {
  const what = { dataset: 'data set', model: 'model' }[kind];
  return [
    new Option('--push <owner/name>', `push the folder to this ${what} of the hub; HF_TOKEN has to be set`).argParser(
      repoName,
    ),
    new Option('--public', `make the ${what} public, where it is not there yet`),
  ];
}

/** A push that can be made: it has its token. */
export interface PreparedPush {
  readonly repo: string;
  readonly token: string;
  readonly visibility: 'public' | 'private';
}

/**
 * Asked for before anything is written.
 *
 * @returns nothing where nothing is to be pushed
 * @throws HubTokenMissing
 */
export function preparePush({ push: repo, public: isPublic = false }: PushOptions): PreparedPush | undefined {
  if (repo === undefined) return undefined;
  const token = process.env['HF_TOKEN'];
  if (token === undefined || token === '') throw new HubTokenMissing(repo);
  return { repo, token, visibility: isPublic ? 'public' : 'private' };
}

/** @returns the commit's address @throws HubPushRefused, HubPushFailed */
export function pushFolder(push: PreparedPush, kind: HubRepoKind, folder: string, message: string): Promise<string> {
  const endpoint = (process.env['HF_ENDPOINT'] ?? publicHub).replace(/\/+$/, '');
  return pushToHub({ ...push, kind, folder, endpoint, message });
}

function repoName(text: string): string {
  if (!/^[\w.-]+\/[\w.-]+$/.test(text))
    throw new InvalidArgumentError('It has to be an owner and a name, like team/set.');
  return text;
}

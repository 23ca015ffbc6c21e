import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whom Postgres runs as: ourselves, or, as it refuses to run as root, somebody else. */
export type PostgresUser = 'ourselves' | { readonly uid: number; readonly gid: number };

/**
 * As root: the owner of data that is there already, else the user postgres, else nobody. Users are never made.
 *
 * @param data the data folder
 */
export async function postgresUser(data: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return 'ourselves';
  const owner = await stat(data).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await userNamed('postgres')) ?? (await userNamed('nobody')) ?? { uid: 65_534, gid: 65_534 };
}

async function userNamed(name: string): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  const ask = promisify(execFile);
  try {
    const [uid, gid] = await Promise.all([ask('id', ['-u', name]), ask('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined; // there is no such user
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { download } from './download.ts';
import { fileName, KAFKA_VERSION, lockedJars, type LockedJar } from './kafka-lock.ts';

const MAVEN_CENTRAL = 'https://repo1.maven.org/maven2';
const AT_A_TIME = 8;
const WAY_OUT =
  'Check the connection, or name another Maven repository in the environment as RETRACE_MAVEN, and start again.';

/**
 * Downloads what a broker consists of and is not there yet.
 *
 * @param home the jars go into `<home>/kafka/<version>`
 * @param repository root of a Maven repository
 * @returns the jars, for the class path
 * @throws FileNotDownloaded
 */
export async function installKafkaJars(
  home: string,
  repository = process.env['RETRACE_MAVEN'] || MAVEN_CENTRAL,
  jars = lockedJars(),
): Promise<readonly string[]> {
  const folder = join(home, 'kafka', KAFKA_VERSION);
  await mkdir(folder, { recursive: true });
  await removePartialFiles(folder);
  const fetchJar = async (jar: LockedJar, signal: AbortSignal): Promise<void> => {
    const file = join(folder, fileName(jar));
    if (await isThere(file, jar)) return;
    const url = `${repository.replace(/\/+$/, '')}/${jar.path}`;
    const content = await download({ ...jar, url }, WAY_OUT, signal);
    const partial = `${file}.${process.pid}.partial`;
    await writeFile(partial, content);
    await rename(partial, file);
  };
  await forEach(jars, fetchJar);
  return jars.map((jar) => join(folder, fileName(jar)));
}

/** Works on several at a time. The first failure stops the others, and is thrown when they have stopped. */
async function forEach<Item>(
  items: readonly Item[],
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (stop.signal.aborted) return;
      await work(item, stop.signal).catch((error: unknown) => stop.abort(error));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  stop.signal.throwIfAborted();
}

async function isThere(file: string, { sha256, bytes }: LockedJar): Promise<boolean> {
  const content = await readFile(file).catch(() => undefined);
  return content?.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
}

/** Removes what processes that are gone have left half written. */
async function removePartialFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/\.(\d+)\.partial$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // somebody else's
  }
}

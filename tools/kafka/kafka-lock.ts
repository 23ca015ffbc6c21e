import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const KAFKA_VERSION = '4.4.0';

export const KAFKA_LOCK = fileURLToPath(new URL('kafka-jars.lock', import.meta.url));

/** A jar as Maven repositories know it. */
export interface LockedJar {
  /** Group, artifact, version and file below the root of a Maven repository. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The jars that a broker runs on. */
export function lockedJars(): readonly LockedJar[] {
  return parseLock(readFileSync(KAFKA_LOCK, 'utf8'));
}

/** @param text a jar a line: path, SHA-256, bytes. Lines that begin with # say something to people */
export function parseLock(text: string): readonly LockedJar[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [path = '', sha256 = '', bytes] = line.split(' ');
      return { path, sha256, bytes: Number(bytes) };
    });
}

export function writeLock(jars: readonly LockedJar[]): string {
  const lines = jars.map(({ path, sha256, bytes }) => `${path} ${sha256} ${bytes}`);
  return ['# Made by `node tools/kafka/lock-kafka-jars.ts`.', ...lines.toSorted(), ''].join('\n');
}

/** The file's name, under which all of them fit into one folder. */
export function fileName({ path }: LockedJar): string {
  return posix.basename(path);
}

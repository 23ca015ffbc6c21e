import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findJava, javaVersion } from './find-java.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-java-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Java that says so, in `<name>/bin`. */
async function java(name: string, script: string): Promise<string> {
  const bin = join(folder, name, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'java'), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, 'java'), 0o755);
  return join(folder, name);
}

const saying = (version: string): string => `echo 'openjdk version "${version}" 2025-01-01' >&2`;

describe('javaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment (build 17.0.15+6)', 17],
    ['openjdk version "25" 2025-09-16 LTS', 25],
    ['openjdk version "26-ea" 2026-03-17', 26],
    ['java version "1.8.0_202"\nJava(TM) SE Runtime Environment (build 1.8.0_202-b08)', 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21.0.7" 2025-04-15', 21],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
    ['', undefined],
  ])('reads %j as %s', (answer, version) => {
    expect(javaVersion(answer)).toBe(version);
  });
});

describe('findJava', () => {
  it('prefers the Java of JAVA_HOME', async () => {
    const environment = {
      JAVA_HOME: await java('home', saying('21.0.1')),
      PATH: join(await java('path', saying('17.0.1')), 'bin'),
    };
    expect(findJava(environment)).toBe(join(folder, 'home/bin/java'));
  });

  it.each([
    ['is too old', saying('11.0.2')],
    ['does not run', `${saying('17.0.1')}; exit 1`],
  ])('takes the one on the path when that of JAVA_HOME %s', async (_, script) => {
    const environment = {
      JAVA_HOME: await java('home', script),
      PATH: join(await java('path', saying('17.0.1')), 'bin'),
    };
    expect(findJava(environment)).toBe('java');
  });

  it('finds none where there is none that is new enough', async () => {
    expect(findJava({ PATH: join(folder, 'nowhere') })).toBeUndefined();
    expect(findJava({ PATH: join(await java('path', saying('1.8.0_202')), 'bin') })).toBeUndefined();
  });
});

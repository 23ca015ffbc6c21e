import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { programVersion } from './program-version.js';
import { projectRoot } from './project-root.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace-version-'));
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.3"}');
});

afterEach(() => rm(folder, { recursive: true }));

async function git(...words: readonly string[]): Promise<string> {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false'];
  const { stdout } = await promisify(execFile)('git', [...author, ...words], { cwd: folder });
  return stdout.trim();
}

/** A repository with one commit, and its hash. */
async function commitAll(): Promise<string> {
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--no-verify', '--message', 'All of it');
  return git('rev-parse', 'HEAD');
}

describe('programVersion', () => {
  it('knows the version of this program', async () => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    expect(await programVersion()).toMatchObject({ version });
  });

  it('names the commit, also when it has a tag', async () => {
    const commit = await commitAll();
    await git('tag', '--annotate', '--message', 'One', 'v1.2.3');
    expect(await programVersion(folder)).toEqual({ version: '1.2.3', commit });
  });

  it('says so when files differ from the commit', async () => {
    const commit = await commitAll();
    await writeFile(join(folder, 'package.json'), '{"version":"1.2.4"}');
    expect(await programVersion(folder)).toEqual({ version: '1.2.4', commit: `${commit}-dirty` });
  });

  it('names no commit where there is no repository', async () => {
    expect(await programVersion(folder)).toEqual({ version: '1.2.3' });
  });

  it('names no commit of a repository that the program only lies in', async () => {
    await commitAll();
    const inner = join(folder, 'vendor');
    await mkdir(inner);
    await writeFile(join(inner, 'package.json'), '{"version":"0.1.0"}');
    expect(await programVersion(inner)).toEqual({ version: '0.1.0' });
  });
});

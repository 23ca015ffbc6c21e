import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { projectRoot } from './project-root.js';

/** Which program this is, for a report's provenance. */
export interface ProgramVersion {
  readonly version: string;
  /** The commit, with `-dirty` where files differ from it; left out where git does not know. */
  readonly commit?: string;
}

/** @param root the program's folder; a repository around it is another program's */
export async function programVersion(root: string = projectRoot): Promise<ProgramVersion> {
  const { version }: { readonly version: string } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const described = promisify(execFile)('git', ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'], {
    cwd: root,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(root) },
  });
  return described.then(
    ({ stdout }) => ({ version, commit: stdout.trim() }),
    () => ({ version }),
  );
}

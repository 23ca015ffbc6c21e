import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { projectRoot } from './standalone.settings.js';

/** Which program this is, for a report's provenance. */
export interface ProgramVersion {
  readonly version: string;
  /** The commit, with `-dirty` where files differ from it; left out where git does not know. */
  readonly commit?: string;
}

export async function programVersion(): Promise<ProgramVersion> {
  const { version }: { readonly version: string } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  );
  const described = promisify(execFile)('git', ['describe', '--always', '--dirty', '--abbrev=40', '--exclude=*'], {
    cwd: projectRoot,
  });
  return described.then(
    ({ stdout }) => ({ version, commit: stdout.trim() }),
    () => ({ version }),
  );
}

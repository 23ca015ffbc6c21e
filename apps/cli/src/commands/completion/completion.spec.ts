import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { describe, expect, it, onTestFinished } from 'vitest';

import { aStudy, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, deadUrl, stubApi } from '../../../test/stub-api.js';

const built = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const run = promisify(execFile);

/** What bash puts in place of the last word, with a `retrace` on its path that is the built program. */
async function completedByBash(line: readonly string[], url: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-bash-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, 'retrace');
  await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${built}' "$@"\n`);
  await chmod(program, 0o755);
  const words = ['retrace', ...line].map((word) => `'${word}'`).join(' ');
  const script = `
    eval "$(retrace completion bash)"
    compopt() { echo "compopt $*"; }
    COMP_WORDS=(${words}); COMP_CWORD=${line.length}
    _retrace
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const environment = { ...process.env, PATH: `${folder}:${process.env['PATH']}`, RETRACE_URL: url };
  const { stdout } = await run('bash', ['--norc', '-c', script], { env: environment });
  return stdout.split('\n').filter((word) => word !== '');
}

describe('completion in bash', () => {
  it('completes commands, options, names and studies', async () => {
    const stub = await stubApi({
      'GET studies': [answers(aStudyPage(aStudy(), aStudy({ name: 'quantised' }), aStudy({ name: 'b' })))],
    });
    expect(await completedByBash(['sta'], stub.url)).toEqual(['status']);
    expect(await completedByBash(['report', '--fo'], stub.url)).toEqual(['--format', '--force']);
    expect(await completedByBash(['structures', 'show', 'a'], stub.url)).toEqual(['alttrain']);
    expect(await completedByBash(['logs', 'qu'], stub.url)).toEqual(['quickstart', 'quantised']);
  });

  it('leaves files to the shell', async () => {
    expect(await completedByBash(['run', 'stu'], await deadUrl())).toEqual(['compopt -o default']);
  });

  it('completes nothing, and says nothing, where no server answers', async () => {
    expect(await completedByBash(['logs', ''], await deadUrl())).toEqual([]);
  });
});

describe('retrace completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that asks the program', async (shell) => {
    const { out } = await runRetrace(['completion', shell]);
    expect(out).toContain('__complete --');
    expect(out).toMatch(/Put this into ~\//);
  });

  it('names the shells there are when asked for another', async () => {
    const retraced = await runRetrace(['completion', 'tcsh']);
    expect(retraced.complaint).toMatch(/Allowed choices are bash, zsh, fish/);
    expect(endOf(retraced)).toBe(2);
  });
});

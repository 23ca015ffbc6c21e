import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { takeProjectLock } from './project-lock.mjs';
import { knownProblem, SetUpProblem } from './set-up-problem.mjs';

/** As Node's file functions throw it. */
const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: as the system says it`), { code, path });

let folder: string | undefined;

afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

describe('knownProblem', () => {
  it('gives back a problem that is told already', () => {
    const problem = new SetUpProblem('No Python.');
    expect(knownProblem(problem)).toBe(problem);
    expect(problem.exitCode).toBe(1);
  });

  it.each(['ENOSPC', 'EDQUOT'])('tells that the disk is full (%s)', (code) => {
    const cause = systemError(code);
    expect(knownProblem(cause)).toMatchObject({ message: expect.stringContaining('The disk is full'), cause });
  });

  it.each(['EACCES', 'EPERM'])('names what may not be written (%s)', (code) => {
    expect(knownProblem(systemError(code, '/home/other'))?.message).toContain('No permission to write /home/other');
    expect(knownProblem(systemError(code))?.message).toContain('No permission to write the project folder');
  });

  it('names the read-only disk and the way round it', () => {
    expect(knownProblem(systemError('EROFS', '/mnt/cd'))?.message).toBe(
      '/mnt/cd is on a read-only disk; name a folder that can be written with RETRACE_HOME.',
    );
  });

  it('tells that what RETRACE_HOME names, or what it lies in, is a file', () => {
    folder = mkdtempSync(join(tmpdir(), 'retrace-home-'));
    const file = join(folder, 'file');
    writeFileSync(file, 'precious');
    for (const home of [file, join(file, 'home')]) {
      expect(problemOf(() => takeProjectLock(join(home, 'lock')))?.message).toMatch(/file(\/home)? is not a folder/);
    }
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  it('knows nothing of a mistake in set-up itself', () => {
    expect(knownProblem(new TypeError('x is not a function'))).toBeUndefined();
    expect(knownProblem(systemError('EBADF'))).toBeUndefined();
    expect(knownProblem('text')).toBeUndefined();
  });
});

function problemOf(act: () => unknown): SetUpProblem | undefined {
  try {
    act();
  } catch (error) {
    return knownProblem(error);
  }
  return undefined;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findPython } from './find-python.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retrace-path-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder for the search path, in which each name runs its lines of shell. */
function programs(scripts: Readonly<Record<string, string>>, name = 'bin'): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [program, lines] of Object.entries(scripts)) {
    writeFileSync(join(path, program), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  }
  return path;
}

const python = (version: string, executable = '/opt/python'): string =>
  `echo ${version.replace('.', ' ')} ${executable}`;
const DEAD_SHIM = 'echo "pyenv: python3: command not found" >&2; exit 127';

describe('findPython', () => {
  it('takes python3 when it is new enough, and says where it really is', () => {
    const path = programs({ python3: python('3.12', '/opt/my python/bin/python3.12'), 'python3.13': python('3.13') });
    expect(findPython(path)).toEqual({ executable: '/opt/my python/bin/python3.12', version: '3.12' });
  });

  it('takes the oldest that will do, and a major version to come', () => {
    expect(findPython(programs({ python3: python('3.11') }, 'oldest')).version).toBe('3.11');
    expect(findPython(programs({ python3: python('4.0') }, 'next')).version).toBe('4.0');
  });

  it('goes by a python3 that is too old to the first that is not', () => {
    const path = programs({
      python3: python('3.9'),
      'python3.12': python('3.12', '/opt/twelve'),
      'python3.11': python('3.11', '/opt/eleven'),
    });
    expect(findPython(path).executable).toBe('/opt/twelve');
  });

  it.each([
    ['fails', DEAD_SHIM],
    ['answers and fails', `${python('3.12')}; exit 1`],
    ['answers something else', 'echo Python was not found'],
    ['answers nothing', 'exit 0'],
  ])('goes by a python3 that %s', (_, shim) => {
    const path = programs({ python3: shim, python: python('3.13', '/opt/good') });
    expect(findPython(path).executable).toBe('/opt/good');
  });

  it('goes by a python3 that may not be run', () => {
    const bin = programs({ python: python('3.13', '/opt/good') });
    writeFileSync(join(bin, 'python3'), 'no program', { mode: 0o644 });
    expect(findPython(bin).executable).toBe('/opt/good');
  });

  it('searches all folders of the path', () => {
    const path = [programs({}, 'empty'), programs({ python3: python('3.12', '/opt/second') }, 'second')];
    expect(findPython(path.join(delimiter)).executable).toBe('/opt/second');
  });

  it('lists all that it found when each is too old', () => {
    const path = programs({ python3: python('3.9'), python: python('2.7') });
    expect(() => findPython(path)).toThrow(
      'Python 3.11 or newer was not found: python3 is 3.9, python is 2.7. Install it from python.org or the system',
    );
  });

  it('lists the names that it tried when there is none', () => {
    expect(() => findPython(programs({ python3: DEAD_SHIM }))).toThrow(
      'Python 3.11 or newer was not found under any of the names python3, python3.13, python3.12, python3.11, python.',
    );
  });
});

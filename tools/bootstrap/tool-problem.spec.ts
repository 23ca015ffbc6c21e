import { describe, expect, it } from 'vitest';

import { lastLines, toolProblem } from './tool-problem.mjs';

const problemOf = (output: string, wayOut?: string): ReturnType<typeof toolProblem> =>
  toolProblem({ name: 'npm-packages', wayOut }, { exitCode: 7, output, log: '/home/logs/npm-packages.log' });

describe('toolProblem', () => {
  it.each([
    ['npm', 'npm error nospc ENOSPC: no space left on device, write'],
    ['uv', 'error: failed to write to file: No space left on device (os error 28)'],
    ['Python', 'OSError: [Errno 28] No space left on device'],
    ['a quota', 'OSError: [Errno 122] Disk quota exceeded'],
  ])('tells of %s that the disk is full', (_, line) => {
    expect(problemOf(`working\n${line}\nbye`).message).toContain('The disk is full');
  });

  it.each([
    ['npm', "npm error Error: EACCES: permission denied, mkdir '/srv/retrace/node_modules'"],
    ['uv', 'error: failed to create directory `/srv/retrace/node_modules`: Permission denied (os error 13)'],
    ['Python', "PermissionError: [Errno 13] Permission denied: '/srv/retrace/node_modules'"],
  ])('names the path that %s may not write', (_, line) => {
    const output = `reading '/etc/other'\n${line}\nsee '/var/log/other'`;
    expect(problemOf(output).message).toContain('No permission to write /srv/retrace/node_modules;');
  });

  it('says in general which tool failed, and the way out that it has', () => {
    expect(problemOf('', 'Check the connection.').message).toBe(
      'npm-packages failed with exit code 7. Check the connection.',
    );
    expect(problemOf('Permission denied').message).toBe(
      'npm-packages failed with exit code 7. Its last lines say why.',
    );
  });

  it('shows the last lines of the tool and where the rest lies', () => {
    const output = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join('\n');
    const shown = Array.from({ length: 12 }, (_, index) => `  line ${index + 29}`);
    expect(problemOf(output).details).toBe([...shown, '  The whole output: /home/logs/npm-packages.log'].join('\n'));
  });
});

describe('lastLines', () => {
  it('counts only lines that say something', () => {
    expect(lastLines('one\n\ntwo\n   \nthree\n\n', 2)).toBe('  two\n  three');
  });

  it('gives all when there are fewer', () => {
    expect(lastLines('one', 5)).toBe('  one');
    expect(lastLines('\n', 5)).toBe('');
  });
});

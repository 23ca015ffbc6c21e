import { delimiter } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import {
  exitCodeAfter,
  exitCodeOf,
  machinePath,
  runningChildren,
  startChild,
  watchChildren,
} from './child-process.mjs';

describe('machinePath', () => {
  const path = (...folders: readonly string[]): string => folders.join(delimiter);

  it('is the search path as it was before npm', () => {
    const withNpm = path(
      '/project/apps/cli/node_modules/.bin',
      '/project/node_modules/.bin',
      '/usr/lib/node_modules/npm/node_modules/@npmcli/run-script/lib/node-gyp-bin',
      '/usr/local/bin',
      '/usr/bin',
    );
    expect(machinePath(withNpm)).toBe(path('/usr/local/bin', '/usr/bin'));
  });

  it('leaves every other folder, in its order', () => {
    const own = path('/opt/node_modules/tool/bin', '/home/someone/.bin', '/usr/lib/node_modules');
    expect(machinePath(own)).toBe(own);
    expect(machinePath('')).toBe('');
  });
});

describe('a child', () => {
  afterEach(() => watchChildren(() => {}));

  const shell = (line: string) => startChild('sh', ['-c', line], { stdio: 'ignore' });

  it('is remembered while it runs', async () => {
    const child = shell('exec sleep 600');
    expect(runningChildren()).toEqual([child]);
    child.kill('SIGKILL');
    expect(await exitCodeOf(child)).toBe(137);
    expect(runningChildren()).toEqual([]);
  });

  it('is told of by its number', async () => {
    const told: number[] = [];
    watchChildren((pid) => void told.push(pid));
    const child = shell('exit 0');
    expect(told).toEqual([child.pid]);
    await exitCodeOf(child);
  });

  it('that could not be started is neither remembered nor told of', async () => {
    const told: number[] = [];
    watchChildren((pid) => void told.push(pid));
    await expect(exitCodeOf(startChild('/no/such/program', [], {}))).rejects.toThrow('ENOENT');
    expect(told).toEqual([]);
    expect(runningChildren()).toEqual([]);
  });

  it('does not run on when it could not be told of', async () => {
    watchChildren(() => {
      throw new Error('disk full');
    });
    expect(() => shell('exec sleep 600')).toThrow('disk full');
    const [child] = runningChildren();
    expect.assert(child !== undefined);
    expect(await exitCodeOf(child)).toBe(137);
  });

  it('ends with its own exit code', async () => {
    expect(await exitCodeOf(shell('exit 5'))).toBe(5);
    expect(await exitCodeOf(shell('exit 0'))).toBe(0);
  });
});

describe('exitCodeAfter', () => {
  it('is 128 and the number of the signal', () => {
    expect(exitCodeAfter('SIGINT')).toBe(130);
    expect(exitCodeAfter('SIGTERM')).toBe(143);
    expect(exitCodeAfter('SIGHUP')).toBe(129);
  });

  it('is a failure even when nobody knows the signal', () => {
    expect(exitCodeAfter(null)).toBe(128);
  });
});

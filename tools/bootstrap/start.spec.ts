import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  ENDLESS_NPM,
  NPM,
  throwawayProject,
  type Started,
  type ThrowawayProject,
} from '../testing/throwaway-project.js';

const PATIENCE = { timeout: 30_000, interval: 20 };

let project: ThrowawayProject;
let children: ChildProcess[];

beforeEach(async () => {
  project = await throwawayProject();
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await project.remove(); // which ends the rest
});

function start(): Started {
  const started = project.start();
  children.push(started.child);
  return started;
}

async function programOf({ output }: Started): Promise<number> {
  await vi.waitFor(() => expect(output()).toMatch(/program \d+ serves/), PATIENCE);
  return Number(/program (\d+) serves/.exec(output())?.[1]);
}

async function runningNpm(): Promise<number> {
  const file = join(project.folder, 'npm.pid');
  await vi.waitFor(() => stat(file), PATIENCE);
  return Number(await readFile(file, 'utf8'));
}

async function killAlone({ child }: Started): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const stop = ({ child, exitCode }: Started): Promise<number | null> => {
  child.kill('SIGINT');
  return exitCode;
};

describe('npm start', () => {
  it('makes what is missing in order, builds, and runs the program until Ctrl-C', async () => {
    const started = start();
    await programOf(started);
    expect(await stop(started)).toBe(130);
    expect(started.output().replaceAll(/\d+(\.\d+)?/g, 'N')).toBe(
      [
        'npm packages         installed from the lock file (N s)',
        'Python environment   made with Python N (N s)',
        'embedded model       built SmolLMN-NM-Instruct (N s)',
        'build                built (N s)',
        'program N serves',
        'program stopped\n',
      ].join('\n'),
    );
  });

  it('makes nothing a second time', async () => {
    const first = start();
    await programOf(first);
    await stop(first);
    const second = start();
    await programOf(second);
    await stop(second);
    expect(second.output().match(/up to date/g)).toHaveLength(3);
  });

  it('refuses a second start beside the first, says who holds the folder, and leaves the first alone', async () => {
    const first = start();
    await programOf(first);
    const second = start();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`Retrace already runs here: process ${first.child.pid} holds`);
    expect(await start().exitCode).toBe(1); // the refused one took no lock away
    expect(await stop(first)).toBe(130);
  });

  it('ends its tool at Ctrl-C, and makes anew next time what that did not finish', async () => {
    await project.write('bin/npm', ENDLESS_NPM);
    const first = start();
    const npm = await runningNpm();
    expect(await stop(first)).toBe(130);
    expect(first.output()).toContain('Error: Interrupted');
    expect(() => process.kill(npm, 0)).toThrow('ESRCH');

    await project.write('bin/npm', NPM);
    const second = start();
    await programOf(second);
    expect(second.output()).toContain('installed from the lock file');
    await stop(second);
  });

  it('installs anew after it was stopped on the way to other packages, though the first are wanted again', async () => {
    const first = start();
    await programOf(first);
    await stop(first);

    await project.write('package-lock.json', '{"packages": {}}');
    await project.write('bin/npm', ENDLESS_NPM);
    const second = start();
    await runningNpm();
    await stop(second);

    await project.write('package-lock.json', '{}');
    await project.write('bin/npm', NPM);
    const third = start();
    await programOf(third);
    expect(third.output()).toContain('installed from the lock file');
    await stop(third);
  });

  it('killed alone, leaves the folder to its tool until that ends', async () => {
    await project.write('bin/npm', ENDLESS_NPM);
    const first = start();
    const npm = await runningNpm();
    await killAlone(first);
    const second = start();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`process ${npm} holds`);

    process.kill(npm, 'SIGKILL');
    await project.write('bin/npm', NPM);
    const third = start();
    await programOf(third);
    expect(await stop(third)).toBe(130);
  });

  it('killed alone, leaves the folder to its program until that ends', async () => {
    const first = start();
    const program = await programOf(first);
    await killAlone(first);
    const second = start();
    expect(await second.exitCode).toBe(1);
    expect(second.output()).toContain(`process ${program} holds`);

    process.kill(program, 'SIGKILL');
    await first.exitCode; // its output closes with the program
    const third = start();
    await programOf(third);
    expect(await stop(third)).toBe(130);
  });

  it('shows why a tool failed, and lets go of the folder', async () => {
    await project.write('bin/npm', '#!/bin/sh\necho "npm error code ENOTFOUND" >&2\nexit 1');
    const first = start();
    expect(await first.exitCode).toBe(1);
    expect(first.output()).toBe(
      [
        'Error: npm-packages failed with exit code 1. Check the connection to the npm registry and start again.',
        '  npm error code ENOTFOUND',
        `  The whole output: ${join(project.folder, '.retrace/logs/npm-packages.log')}\n`,
      ].join('\n'),
    );
    await expect(stat(join(project.folder, '.retrace/lock'))).rejects.toThrow('ENOENT');
  });
});

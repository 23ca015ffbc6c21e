import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runningChildren } from './child-process.mjs';
import { runTool, tryTool } from './run-tool.mjs';
import { knownProblem } from './set-up-problem.mjs';

let home: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'retrace-tool-')));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A tool that runs these lines of shell. */
const shell = (...lines: readonly string[]) => ({
  name: 'a-tool',
  home,
  command: 'sh',
  words: ['-c', lines.join('\n')],
});

describe('tryTool', () => {
  it('keeps both streams of a tool in its log, and answers with them and the exit code', async () => {
    const { exitCode, output, log } = await tryTool(shell('echo to the output', 'echo to the errors >&2', 'exit 3'));
    expect(exitCode).toBe(3);
    expect(output.split('\n').toSorted()).toEqual(['', 'to the errors', 'to the output']);
    expect(log).toBe(join(home, 'logs/a-tool.log'));
    expect(readFileSync(log, 'utf8')).toBe(output);
  });

  it('answers with all of a long output', async () => {
    const { output } = await tryTool(shell('i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done'));
    expect(output.length).toBeGreaterThan(200_000);
    expect(output).toMatch(/line 19999\n$/);
  });

  it('starts the log anew each time', async () => {
    await tryTool(shell('echo first'));
    expect((await tryTool(shell('echo second'))).output).toBe('second\n');
  });

  it('runs it in its folder, with its environment beside ours', async () => {
    const folder = join(home, 'elsewhere');
    mkdirSync(folder);
    const environment = { SETTING: 'its own' };
    const { output } = await tryTool({ ...shell('pwd; echo "$SETTING"; test -n "$PATH"'), folder, environment });
    expect(output).toBe(`${folder}\nits own\n`);
  });

  it('keeps from it the programs of node_modules, which it may be about to delete', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = [join(home, 'node_modules/.bin'), path].join(delimiter);
    try {
      expect((await tryTool(shell('echo "$PATH"'))).output).not.toContain(home);
    } finally {
      process.env['PATH'] = path;
    }
  });

  it('says of a tool that a signal ended what a shell would say', async () => {
    expect((await tryTool(shell('kill -KILL $$'))).exitCode).toBe(137);
  });

  it('never waits for an answer from the keyboard', async () => {
    expect((await tryTool(shell('read answer || echo nobody there'))).output).toBe('nobody there\n');
  });
});

describe('runTool', () => {
  it('is content with a tool that succeeds, whatever it prints', async () => {
    await expect(runTool(shell('echo Permission denied >&2'))).resolves.toBeUndefined();
  });

  it('tells of a failing one with its last lines, its log and the way out', async () => {
    await expect(
      runTool({ ...shell('echo working; echo no route; exit 4'), wayOut: 'Go online.' }),
    ).rejects.toMatchObject({
      message: 'a-tool failed with exit code 4. Go online.',
      details: `  working\n  no route\n  The whole output: ${join(home, 'logs/a-tool.log')}`,
      exitCode: 1,
    });
  });

  it('tells that a program is missing, and what to do', async () => {
    await expect(runTool({ ...shell(), command: 'no-such-program' })).rejects.toThrow(
      'no-such-program was not found; install it or put it on PATH.',
    );
    expect(runningChildren()).toEqual([]);
  });

  it('tells that a program may not be executed', async () => {
    const command = join(home, 'program');
    writeFileSync(command, '#!/bin/sh', { mode: 0o644 });
    await expect(runTool({ ...shell(), command })).rejects.toThrow(`${command} may not be executed`);
  });

  it.runIf(existsSync('/dev/full'))('tells that the disk is full when its log no longer fits', async () => {
    mkdirSync(join(home, 'logs'));
    symlinkSync('/dev/full', join(home, 'logs/a-tool.log'));
    const failure: unknown = await runTool(shell('echo working; exec sleep 600')).catch((error: unknown) => error);
    expect(knownProblem(failure)?.message).toContain('The disk is full');
    expect(runningChildren()).toEqual([]);
  });

  it('has ended the tool before it says that the log could not be written', async () => {
    mkdirSync(join(home, 'logs/a-tool.log'), { recursive: true });
    await expect(runTool(shell('exec sleep 600'))).rejects.toThrow('EISDIR');
    expect(runningChildren()).toEqual([]);
  });
});

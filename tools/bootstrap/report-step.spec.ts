import { afterEach, describe, expect, it, vi } from 'vitest';

import { reportStep, stepLine } from './report-step.mjs';

describe('stepLine', () => {
  it('lines results up behind the names, with their time in seconds', () => {
    expect(stepLine('build', 'built', 1234)).toBe('build                built (1.2 s)');
    expect(stepLine('Python environment', 'up to date', 0)).toBe('Python environment   up to date (0.0 s)');
  });

  it('keeps a long name whole', () => {
    expect(stepLine('a name longer than the column', 'done', 60_000)).toBe(
      'a name longer than the column done (60.0 s)',
    );
  });
});

describe('reportStep', () => {
  const wasTerminal = process.stdout.isTTY;

  afterEach(() => {
    vi.restoreAllMocks();
    process.stdout.isTTY = wasTerminal;
  });

  /** What a step writes on the way. */
  async function written(onTerminal: boolean, work: () => Promise<string>): Promise<string> {
    let text = '';
    process.stdout.isTTY = onTerminal;
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
      text += String(part);
      return true;
    });
    await reportStep('build', work).finally(() => write.mockRestore());
    return text;
  }

  it('writes one line with the result to a file', async () => {
    expect(await written(false, async () => 'built')).toMatch(/^build {16}built \(\d+\.\d s\)\n$/);
  });

  it('shows on a terminal what is under way, and then the result in its place', async () => {
    const [before, after] = (await written(true, async () => 'built')).split('\r\u001b[K');
    expect(before).toBe(`${'build'.padEnd(20)} …`);
    expect(after).toMatch(/^build {16}built \(\d+\.\d s\)\n$/);
  });

  it('hands on why the work failed, which is told elsewhere', async () => {
    const failing = () => Promise.reject(new Error('no route'));
    await expect(written(true, failing)).rejects.toThrow('no route');
  });
});

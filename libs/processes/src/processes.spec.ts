import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { commandOf } from './command-of.js';
import { endChild } from './end-child.js';
import { freePorts, tryPort } from './free-ports.js';
import { groupMemory } from './group-memory.js';

/** A program of Node that has said that it runs. */
async function run(program: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', `${program}; console.log('runs'); setInterval(() => {}, 1000)`]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('commandOf', () => {
  it('is what a process was started with, and empty when there is none', async () => {
    const child = await run('"mark-of-the-test"');
    const { pid = 0 } = child;
    expect(await commandOf(pid)).toContain('mark-of-the-test');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await commandOf(pid)).toBe('');
  });
});

describe('endChild', () => {
  it('lets a child end by itself when it is asked to', async () => {
    const child = await run(`process.on('SIGTERM', () => process.exit(7))`);
    await endChild(child, 'SIGTERM', 60_000);
    expect(child.exitCode).toBe(7);
  });

  it('ends a child hard that does not listen', async () => {
    const child = await run(`process.on('SIGTERM', () => {})`);
    await endChild(child, 'SIGTERM', 50);
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('has nothing to do with a child that is gone, or never was there', async () => {
    const gone = await run('');
    gone.kill('SIGKILL');
    await once(gone, 'close');
    const never = spawn('/nowhere/at/all');
    await once(never, 'error');
    await Promise.all([endChild(gone, 'SIGTERM', 60_000), endChild(never, 'SIGTERM', 60_000)]);
    expect(gone.signalCode).toBe('SIGKILL');
  });
});

describe('freePorts', () => {
  it('gives different ports on which one can listen', async () => {
    const ports = await freePorts(5);
    expect(new Set(ports).size).toBe(5);
    for (const port of ports) await expect(tryPort(port)).resolves.toBeUndefined();
  });
});

describe('tryPort', () => {
  it('refuses a port on which somebody listens', async () => {
    const [port = 0] = await freePorts(1);
    const server = createServer().listen(port, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    await expect(tryPort(port)).rejects.toThrow('EADDRINUSE');
  });
});

describe('groupMemory', () => {
  const grown = 'globalThis.held = Buffer.alloc(100_000_000, 1)';

  /** The leader of a group, with a process that it has started. */
  async function runGroup(program: string): Promise<number> {
    const own = `process.execPath, ['-e', ${JSON.stringify(`${program}; console.log('runs'); setInterval(() => {}, 1000)`)}]`;
    const leader = `require('node:child_process').spawn(${own}, { stdio: 'inherit' }); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, ['-e', leader], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    const { pid = 0 } = child;
    onTestFinished(() => void process.kill(-pid, 'SIGKILL'));
    await once(child.stdout, 'data');
    return pid;
  }

  it.each(['each', 'once'] as const)('has what the processes of a group took, shared pages %s', async (shared) => {
    const [small, large] = [await runGroup('0'), await runGroup(grown)];
    const more = (await groupMemory(large, shared)) - (await groupMemory(small, shared));
    expect(more).toBeGreaterThan(80_000_000);
    expect(more).toBeLessThan(160_000_000);
  });

  it('counts pages in common once where it is asked to', async () => {
    const group = await runGroup('0');
    expect(await groupMemory(group, 'once')).toBeLessThan(await groupMemory(group, 'each'));
  });

  it('is none where there is no such group', async () => {
    const child = await run('');
    expect(await groupMemory(child.pid ?? 0, 'each')).toBe(0);
  });
});

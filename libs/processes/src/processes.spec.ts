import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { commandOf } from './command-of.js';
import { endChild } from './end-child.js';
import { freePorts, tryPort } from './free-ports.js';

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

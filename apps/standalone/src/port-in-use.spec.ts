import { once } from 'node:events';
import { createServer } from 'node:net';

import { describe, expect, it, onTestFinished } from 'vitest';

import { assertPortIsFree, PortInUse, portInUseOr } from './port-in-use.js';

const HOST = '127.0.0.1';

/** A server that listens until the test ends. */
async function listen(port = 0): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer().listen(port, HOST);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('It listens on no port.');
  const close = async (): Promise<void> => void (await once(server.close(), 'close'));
  return { port: address.port, close };
}

describe('assertPortIsFree', () => {
  it('names the port that is taken, and what to do', async () => {
    const server = await listen();
    const asserting = assertPortIsFree(server.port, HOST);
    await expect(asserting).rejects.toBeInstanceOf(PortInUse);
    await expect(asserting).rejects.toThrow(new RegExp(`Port ${server.port} is in use.*RETRACE_PORT`));
  });

  it('leaves a free port free', async () => {
    const { port, close } = await listen();
    await close();
    await assertPortIsFree(port, HOST);
    await expect(listen(port)).resolves.toMatchObject({ port });
  });

  it('lets any free port pass', async () => {
    await expect(assertPortIsFree(0, HOST)).resolves.toBeUndefined();
  });
});

describe('portInUseOr', () => {
  it('puts the way out to an error of a taken port, and keeps it as the cause', () => {
    const taken = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
    expect(portInUseOr(taken, 4800)).toMatchObject({ code: 'port-in-use', cause: taken });
  });

  it('gives every other error back as it is', () => {
    const denied = Object.assign(new Error('listen EACCES'), { code: 'EACCES' });
    expect(portInUseOr(denied, 80)).toBe(denied);
    expect(portInUseOr('text', 80)).toBe('text');
  });
});

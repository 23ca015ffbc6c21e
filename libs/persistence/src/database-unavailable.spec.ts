import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';

import { isDatabaseUnavailable } from './database-unavailable.js';

describe('isDatabaseUnavailable', () => {
  it('knows a server that takes a connection and says nothing', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo; // one that listens on a port
    const client = new Client({ host: '127.0.0.1', port, connectionTimeoutMillis: 50 });
    const refused: unknown = await client.connect().catch((error: unknown) => error);
    expect(refused).toMatchObject({ message: 'timeout expired' });
    expect(isDatabaseUnavailable(refused)).toBe(true);
  });
});

import type { IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { isFromThisMachine } from './loopback.js';

function asks(address: string, headers: IncomingHttpHeaders): boolean {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: address });
  return isFromThisMachine({ socket, headers });
}

describe('a request from this machine', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1:4800'],
    ['::ffff:127.0.0.1', 'localhost:4800'],
    ['::1', '[::1]:4800'],
    ['127.8.0.1', 'LOCALHOST'],
  ])('comes from %s and asks for %s', (address, host) => {
    expect(asks(address, { host })).toBe(true);
  });

  it.each([
    ['192.0.2.2', '127.0.0.1:4800'],
    ['::ffff:10.0.0.1', 'localhost'],
    ['fe80::1', '[::1]:4800'],
    ['', 'localhost'],
  ])('does not come from "%s"', (address, host) => {
    expect(asks(address, { host })).toBe(false);
  });

  it.each([['attacker.example'], ['localhost.attacker.example:4800'], ['127.0.0.1.attacker.example'], ['[::2]'], ['']])(
    'does not ask for "%s", as a page does whose name was made to point here',
    (host) => {
      expect(asks('127.0.0.1', { host })).toBe(false);
    },
  );

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
    'was not passed on by a proxy, which says %s',
    (name) => {
      expect(asks('127.0.0.1', { host: 'localhost', [name]: 'somebody' })).toBe(false);
    },
  );

  it('names a host', () => {
    expect(asks('127.0.0.1', {})).toBe(false);
  });
});

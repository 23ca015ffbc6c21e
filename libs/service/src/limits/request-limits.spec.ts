import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { TooManyRequests } from './limit-errors.js';
import { RequestLimits } from './request-limits.js';

const response = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));
const limits = (): RequestLimits => new RequestLimits({ reads: 2, writes: 1, starts: 1, wrong: 2 });

describe('requests of one caller', () => {
  it('are served up to the bound, and then told when to try again', async () => {
    const counted = limits();
    await counted.count('reads', 'token:a', response());
    await counted.count('reads', 'token:a', response());
    const refused = response();
    await expect(counted.count('reads', 'token:a', refused)).rejects.toMatchObject({
      status: 429,
      code: 'too-many-requests',
      message: expect.stringContaining('RETRACE_RATE_READS'),
    });
    expect(Number(refused.getHeader('Retry-After'))).toBeGreaterThan(0);
    expect(Number(refused.getHeader('Retry-After'))).toBeLessThanOrEqual(60);
  });

  it('are counted apart from those of others and of other kinds', async () => {
    const counted = limits();
    await counted.count('writes', 'token:a', response());
    await counted.count('writes', 'token:b', response());
    await counted.count('reads', 'token:a', response());
    await expect(counted.count('writes', 'token:a', response())).rejects.toBeInstanceOf(TooManyRequests);
  });

  it('are not counted by a look whether any are left', async () => {
    const counted = limits();
    const look = (): Promise<void> => counted.assertLeft('wrong', 'address:a', response());
    await look();
    await counted.count('wrong', 'address:a', response());
    await look();
    await look();
    await counted.count('wrong', 'address:a', response());
    await expect(look()).rejects.toBeInstanceOf(TooManyRequests);
  });
});

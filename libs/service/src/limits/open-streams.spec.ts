import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

import { describe, expect, it } from 'vitest';

import { OpenStreams } from './open-streams.js';

const response = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));

describe('streams of one caller', () => {
  it('are open up to the bound, and again when one has ended', () => {
    const streams = new OpenStreams(2);
    const first = response();
    streams.open('token:a', first);
    streams.open('token:a', response());
    const refused = response();
    expect(() => streams.open('token:a', refused)).toThrow('RETRACE_MOST_STREAMS');
    expect(refused.getHeader('Retry-After')).toBe(10);
    streams.open('token:b', response());
    first.emit('close');
    streams.open('token:a', response());
    expect(streams.of('token:a')).toBe(2);
  });

  it('leave nothing behind', () => {
    const streams = new OpenStreams(1);
    const one = response();
    streams.open('token:a', one);
    one.emit('close');
    expect(streams.of('token:a')).toBe(0);
  });
});

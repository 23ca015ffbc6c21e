import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { ResponseChannel } from './event-channel.js';

interface Connection {
  readonly channel: ResponseChannel;
  readonly response: ServerResponse;
  readonly client: Socket;
  /** What the client has read. */
  text(): string;
}

/** A channel to a client over a real connection. */
async function connection(): Promise<Connection> {
  const opened = Promise.withResolvers<ServerResponse>();
  const server = createServer((_, response) => opened.resolve(response)).listen(0, '127.0.0.1');
  await vi.waitUntil(() => server.listening);
  const { port } = server.address() as AddressInfo; // it listens on a port
  const client = connect(port, '127.0.0.1');
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  let text = '';
  client.on('data', (chunk) => (text += String(chunk)));
  client.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  const response = await opened.promise;
  return { channel: new ResponseChannel(response), response, client, text: () => text };
}

const event = { type: 'study', id: '7', data: '{"state":"running"}' };

describe('ResponseChannel', () => {
  it('says at once that it is a stream, and how soon to come back', async () => {
    const { text } = await connection();
    await expect.poll(text).toMatch(/^HTTP\/1.1 200 OK[\s\S]*content-type: text\/event-stream[\s\S]*retry: 1000\n\n/i);
  });

  it('sends what it is given before its end', async () => {
    const { channel, text } = await connection();
    channel.send(event);
    channel.send({ ...event, id: '8' });
    channel.end();
    await expect
      .poll(text)
      .toMatch(/event: study\nid: 7\ndata: \{"state":"running"\}\n\nevent: study\nid: 8\n[\s\S]*\r\n0\r\n\r\n$/);
  });

  it('is ready no more when a client stops reading, and again when that reads on', async () => {
    const { channel, client, response } = await connection();
    client.pause();
    const small = { ...event, data: JSON.stringify('x'.repeat(4000)) };
    for (let sent = 0; sent < 20_000 && channel.isReady; sent += 1) {
      channel.send(small);
      await setTimeout(0);
    }
    expect(channel.isReady).toBe(false);
    expect(response.writableLength).toBeLessThan(200_000);
    const resumed = new Promise<void>((resume) => channel.onReady(resume));
    client.resume();
    await resumed;
    await expect.poll(() => channel.isReady).toBe(true);
  });

  it('lets a client go that leaves four heartbeats untaken', async () => {
    const { channel, client, response } = await connection();
    client.pause();
    while (channel.isReady) {
      channel.send({ ...event, data: JSON.stringify('x'.repeat(1_000_000)) });
      await setTimeout(5);
    }
    for (let beat = 1; beat <= 3; beat += 1) channel.beat();
    expect(response.destroyed).toBe(false);
    channel.beat();
    expect(response.destroyed).toBe(true);
  });

  it('shows that it lives by a comment', async () => {
    const { channel, text } = await connection();
    channel.beat();
    await expect.poll(text).toContain(': still here\n\n');
  });
});

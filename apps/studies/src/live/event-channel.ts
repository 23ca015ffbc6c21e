import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ChannelEvent {
  readonly type: string;
  readonly id: string;
  /** One line: JSON. */
  readonly data: string;
}

/** Where events go one way, as fast as they are taken. */
export interface EventChannel {
  /** False while what was sent before still waits to be taken. */
  readonly isReady: boolean;
  send(event: ChannelEvent): void;
  /** Shows proxies and clients that the connection lives; a client that has taken nothing for long is let go. */
  beat(): void;
  end(): void;
  onReady(resume: () => void): void;
  onClosed(forget: () => void): void;
}

/** Heartbeats that a client may leave untaken. */
const MOST_MISSED_BEATS = 4;
const RECONNECT_MS = 1000;

/** Server-sent events, by the event stream format of the HTML standard, over a response that has not begun. */
export class ResponseChannel implements EventChannel {
  private missedBeats = 0;
  private isGathering = false;
  private readonly socket: Socket;

  constructor(private readonly response: ServerResponse) {
    this.socket = response.req.socket;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no', // or nginx keeps events back
    });
    this.socket.setTimeout(0);
    response.write(`retry: ${RECONNECT_MS}\n\n`);
    // Who asks for the head alone has all of it.
    if (response.req.method === 'HEAD') this.end();
  }

  get isReady(): boolean {
    const { response } = this;
    // What was gathered passes on to the socket whether that is full or not.
    const isFull = response.writableNeedDrain || this.socket.writableNeedDrain;
    return !isFull && !response.writableEnded && !response.destroyed;
  }

  send({ type, id, data }: ChannelEvent): void {
    this.missedBeats = 0;
    this.gather();
    this.response.write(`event: ${type}\nid: ${id}\ndata: ${data}\n\n`);
  }

  /** What is sent at once goes out in one piece: a write of its own for each event is most of what many cost. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    this.response.cork();
    process.nextTick(() => this.passOn());
  }

  private passOn(): void {
    if (!this.isGathering) return;
    this.isGathering = false;
    this.response.uncork();
  }

  beat(): void {
    if (this.isReady) {
      this.missedBeats = 0;
      this.response.write(': still here\n\n');
      return;
    }
    this.missedBeats += 1;
    if (this.missedBeats >= MOST_MISSED_BEATS) this.response.destroy();
  }

  end(): void {
    this.passOn(); // Node would put the end before what is gathered
    this.response.end();
  }

  onReady(resume: () => void): void {
    this.response.on('drain', resume);
    this.socket.on('drain', resume);
    this.onClosed(() => this.socket.off('drain', resume));
  }

  onClosed(forget: () => void): void {
    // It may have gone while the study was looked up.
    if (this.response.destroyed) forget();
    else this.response.on('close', forget);
  }
}

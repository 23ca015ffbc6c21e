import type { Response } from 'express';

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

  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no', // or nginx keeps events back
    });
    response.req.socket.setTimeout(0);
    response.write(`retry: ${RECONNECT_MS}\n\n`);
    response.flushHeaders();
  }

  get isReady(): boolean {
    return !this.response.writableNeedDrain && !this.response.writableEnded && !this.response.destroyed;
  }

  send({ type, id, data }: ChannelEvent): void {
    this.missedBeats = 0;
    this.response.write(`event: ${type}\nid: ${id}\ndata: ${data}\n\n`);
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
    this.response.end();
  }

  onReady(resume: () => void): void {
    this.response.on('drain', resume);
  }

  onClosed(forget: () => void): void {
    this.response.on('close', forget);
  }
}

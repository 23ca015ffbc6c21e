import type { ChannelEvent, EventChannel } from '../../src/live/event-channel.js';

/** A channel that takes as much as the test says. */
export class StubChannel implements EventChannel {
  readonly sent: ChannelEvent[] = [];
  hasEnded = false;
  beats = 0;
  private resume: () => void = () => {};
  private forget: () => void = () => {};

  /** @param room how many events are taken before it has to be emptied */
  constructor(private room = Infinity) {}

  get isReady(): boolean {
    return this.room > 0 && !this.hasEnded;
  }

  send(event: ChannelEvent): void {
    this.room -= 1;
    this.sent.push(event);
  }

  beat(): void {
    this.beats += 1;
  }

  end(): void {
    this.hasEnded = true;
  }

  onReady(resume: () => void): void {
    this.resume = resume;
  }

  onClosed(forget: () => void): void {
    const others = this.forget;
    this.forget = () => {
      others();
      forget();
    };
  }

  /** The client has taken what was sent. */
  empty(room: number): void {
    this.room = room;
    this.resume();
  }

  close(): void {
    this.forget();
  }
}

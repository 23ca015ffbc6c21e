import { connection } from './connection.js';
import { probeApi } from './probe.js';

/** `ended`: nothing is followed. */
export type StreamState = 'connecting' | 'live' | 'reconnecting' | 'ended';

export interface StreamListener {
  /** What to do with an event's data, by the event's name. */
  readonly events: Readonly<Record<string, (data: string) => void>>;
  readonly onState?: (state: StreamState) => void;
}

const FIRST_RETRY_MS = 500;
const SLOWEST_RETRY_MS = 8000;

/**
 * Follows server-sent events until the returned function is called. A browser reconnects by itself, and catches up by
 * `Last-Event-ID`; but it gives up for good when the server answers with an error, as one that restarts behind a proxy
 * does: then the stream is opened anew, ever more slowly.
 */
export function followEvents(path: string, { events, onState = () => {} }: StreamListener): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  const open = (): void => {
    const opened = new EventSource(`/api${path}`);
    source = opened;
    opened.addEventListener('open', () => {
      tries = 0;
      connection.regain();
      onState('live');
    });
    for (const [name, take] of Object.entries(events)) {
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => take(data));
    }
    opened.addEventListener('error', () => {
      onState('reconnecting');
      void probeApi(); // a stream says not why it broke
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, Math.min(FIRST_RETRY_MS * 2 ** tries++, SLOWEST_RETRY_MS));
    });
  };

  onState('connecting');
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

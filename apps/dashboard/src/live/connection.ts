import { useSyncExternalStore } from 'react';

/** `back`: there again, after it was lost a moment ago. */
export type ConnectionState = 'there' | 'lost' | 'back';

type Listener = () => void;

const BACK_FOR_MS = 3000;

/** Whether the API answers, as the last request saw it. */
class Connection {
  private state: ConnectionState = 'there';
  private readonly listeners = new Set<Listener>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly current = (): ConnectionState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  lose(): void {
    clearTimeout(this.timer);
    this.become('lost');
  }

  regain(): void {
    if (this.state !== 'lost') return;
    this.become('back');
    this.timer = setTimeout(() => this.become('there'), BACK_FOR_MS);
  }

  private become(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** One a page: every request and stream tells it what became of them. */
export const connection = new Connection();

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.current);
}

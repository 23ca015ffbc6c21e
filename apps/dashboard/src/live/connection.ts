import { useSyncExternalStore } from 'react';

export type ConnectionState = 'there' | 'lost';

type Listener = () => void;

/** Whether the API answers, as the last request saw it. */
class Connection {
  private state: ConnectionState = 'there';
  private readonly listeners = new Set<Listener>();

  readonly current = (): ConnectionState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  lose(): void {
    this.become('lost');
  }

  regain(): void {
    this.become('there');
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

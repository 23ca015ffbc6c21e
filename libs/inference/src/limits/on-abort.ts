interface Shared {
  readonly listeners: Set<() => void>;
  /** What the signal itself knows of. */
  readonly tell: () => void;
}

const heard = new WeakMap<AbortSignal, Shared>();

/**
 * Calls back once a signal aborts. All that listen to a signal share one listener: Node looks through those that are there
 * for each that comes or goes, and hundreds of calls come and go at one signal.
 *
 * @returns what ends the listening
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => undefined;
  const { listeners, tell } = heard.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    heard.delete(signal);
    signal.removeEventListener('abort', tell);
  };
}

function listenTo(signal: AbortSignal): Shared {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  signal.addEventListener('abort', tell);
  const shared = { listeners, tell };
  heard.set(signal, shared);
  return shared;
}

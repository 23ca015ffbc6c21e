import { describeError, type Log } from '@retrace/observability';

const AGAIN_AFTER_MS = 60_000;

/** A log that tells the same trouble once a minute: what is tried again at once would fill it. */
export function sparingLog(log: Log, now: () => number = Date.now): Log {
  const told = new Map<string, number>();
  const isNew = (message: string, error: unknown): boolean => {
    const words = `${message}: ${describeError(error)}`;
    for (const [old, at] of told) if (now() - at >= AGAIN_AFTER_MS) told.delete(old);
    if (told.has(words)) return false;
    told.set(words, now());
    return true;
  };
  return {
    info: (message, fields) => log.info(message, fields),
    warn: (message, error, fields) => void (isNew(message, error) && log.warn(message, error, fields)),
    error: (message, error, fields) => void (isNew(message, error) && log.error(message, error, fields)),
  };
}

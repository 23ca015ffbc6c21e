import { useDebouncedCallback } from '@mantine/hooks';
import { useCallback } from 'react';

const KEPT_AFTER_MS = 300;

/** What was written and not started yet, in this browser. A duplicate has a draft of its own. */
export interface Draft {
  readonly read: () => string | null;
  readonly keep: (text: string) => void;
  readonly forget: () => void;
}

export function useDraft(from: string | undefined): Draft {
  const key = `retrace-spec-draft/${from ?? ''}`;
  const keep = useDebouncedCallback((text: string) => store(() => localStorage.setItem(key, text)), KEPT_AFTER_MS);
  const read = useCallback(() => store(() => localStorage.getItem(key)) ?? null, [key]);
  const forget = useCallback(() => {
    keep.cancel();
    store(() => localStorage.removeItem(key));
  }, [key, keep]);
  return { read, keep, forget };
}

/** Storage may be forbidden, or full: then nothing is kept, and writing goes on. */
function store<Kept>(use: () => Kept): Kept | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

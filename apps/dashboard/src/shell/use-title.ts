import { useEffect } from 'react';

/** What the browser's tab says: `Studies · Retrace`. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Retrace`;
  }, [title]);
}

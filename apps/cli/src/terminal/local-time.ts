/** `2026-11-24 21:35`, by the clock of whoever reads it. */
export function localTime(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

/** `2026-11-24 21:35:07`, the same with seconds. */
export function localTimeOfSecond(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
}

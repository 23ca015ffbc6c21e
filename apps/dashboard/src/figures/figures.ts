/** Times, shares and counts as the report writes them. */

/** `42 s`, `4 min 10 s`, `2 h 5 min` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `19,200`; the same on every machine. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Large counts where there is little room: `940`, `58.4k`, `1.2M` */
export function shortCount(value: number): string {
  if (value < 1000) return count(value);
  return value < 1e6 ? `${(value / 1000).toFixed(1)}k` : `${(value / 1e6).toFixed(1)}M`;
}

/** A share as whole percent, `63 %`. What is neither none nor all is never shown as such: `< 1 %`, `> 99 %`. */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  if (share > 0 && whole === 0) return '< 1 %';
  if (share < 1 && whole === 100) return '> 99 %';
  return `${whole} %`;
}

/** An interval of a share: `42–81 %`. */
export function percentInterval({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  return `${Math.round(lower * 100)}–${Math.round(upper * 100)} %`;
}

/** `2026-11-28 13:05` in the reader's time. */
export function localTime(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** `just now`, `4 min ago`, `3 h ago`; older than a day as a date. */
export function ago(iso: string, now: number): string {
  const seconds = (now - Date.parse(iso)) / 1000;
  if (seconds < 45) return 'just now';
  if (seconds < 3600) return `${Math.max(1, Math.round(seconds / 60))} min ago`;
  return seconds < 86_400 ? `${Math.round(seconds / 3600)} h ago` : localTime(iso);
}

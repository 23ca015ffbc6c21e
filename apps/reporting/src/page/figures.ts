/** Times, sizes and counts as a reader wants them. */

/** `42 s`, `4 min 10 s`, `2 h 5 min` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `19,200`; the same on every machine. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A figure with so many decimals, `–` where there is none. */
export function decimal(value: number | null, places: number): string {
  if (value === null) return '–';
  return value.toFixed(places).replace('-', '−');
}

/** `3.2 GB` */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** `2026-01-05 10:14 UTC` from an ISO time; anything else as it is. */
export function moment(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*Z$/.exec(iso);
  return parts === null ? iso : `${parts[1]} ${parts[2]} UTC`;
}

/** Keeps a figure and its `%` on one line. */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00A0%');
}

/** A difference of shares in percentage points: `+38`, `−4`, `0`. Halves are rounded away from zero, on both sides alike. */
export function signedPoints(difference: number): string {
  const whole = Math.round(Math.abs(difference) * 100);
  if (whole === 0) return '0';
  return difference > 0 ? `+${whole}` : `−${whole}`;
}

/** A P value to two digits: `0.031`, `< 0.0001`. */
export function pWords(p: number): string {
  return p < 0.0001 ? '< 0.0001' : String(Number(p.toPrecision(2)));
}

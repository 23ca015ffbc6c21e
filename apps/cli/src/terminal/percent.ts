/** A share as whole percent, without the sign. */
export function percent(share: number): string {
  return String(Math.round(share * 100));
}

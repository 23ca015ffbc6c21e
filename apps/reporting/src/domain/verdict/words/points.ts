/** A difference of rates as percentage points: `20`, `2.5`. */
export function points(difference: number): string {
  return String(Number((difference * 100).toPrecision(3)));
}

/** Now, in milliseconds since 1970, finer than a millisecond and the same in every process of the machine. */
export function preciseNow() {
  return performance.timeOrigin + performance.now();
}

/**
 * How long to wait before a try, in milliseconds: exponential with full jitter.
 * Source: M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.
 *
 * @param tries how many tries have failed, from 1
 * @param random a number in [0, 1)
 */
export function backoffMs(tries: number, random: number, firstMs = 100, mostMs = 10_000): number {
  return random * Math.min(mostMs, firstMs * 2 ** (tries - 1));
}

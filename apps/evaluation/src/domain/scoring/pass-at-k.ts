/**
 * The chance that at least one of k solutions passes, estimated without bias from n solutions of which c pass:
 * 1 − C(n − c, k) / C(n, k), as a product, so that nothing overflows. Chen et al. 2021, arXiv 2107.03374, section 2.1.
 *
 * @throws RangeError unless 0 ≤ c ≤ n and 1 ≤ k ≤ n
 */
export function passAtK(n: number, c: number, k: number): number {
  if (!(c >= 0 && c <= n && k >= 1 && k <= n)) throw new RangeError(`pass@${k} can't be told from ${c} of ${n}`);
  if (n - c < k) return 1;
  let allFail = 1;
  for (let i = n - c + 1; i <= n; i += 1) allFail *= 1 - k / i;
  return 1 - allFail;
}

/**
 * The quantile of sorted values at `share` in [0, 1], linear between neighbours.
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", Amer. Statist. 50 (1996), type 7.
 */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const lower = sorted[below] ?? NaN;
  const upper = sorted[Math.ceil(position)] ?? NaN;
  return lower + (upper - lower) * (position - below);
}

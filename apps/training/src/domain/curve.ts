/**
 * How many steps to go on between two points of a curve, so that with the first and the last step there are no more points
 * than asked for.
 *
 * @param steps of the whole curve
 * @param most at least 3
 */
export function strideOf(steps: number, most: number): number {
  return steps <= most ? 1 : Math.ceil(steps / (most - 2));
}

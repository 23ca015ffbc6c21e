import { addRow, type ClusterSums } from './cluster-sums.js';
import { seededRandom } from './seeded-random.js';

/**
 * Draws as many clusters as there are, each with replacement, `draws` times over, and shows the sums over those drawn.
 *
 * @param visit sees the sums of one draw; the array is filled anew for the next
 */
export function forEachDraw(
  sums: ClusterSums,
  draws: number,
  seed: number,
  visit: (totals: Float64Array, draw: number) => void,
): void {
  const random = seededRandom(seed);
  const totals = new Float64Array(sums.columns);
  for (let draw = 0; draw < draws; draw += 1) {
    totals.fill(0);
    for (let drawn = 0; drawn < sums.rows; drawn += 1) addRow(sums, random.below(sums.rows), 1, totals);
    visit(totals, draw);
  }
}

import { seededRandom } from '@retrace/statistics';

import type { PromptTable } from './prompt-table.js';

export interface BootstrapPlan {
  readonly draws: number;
  readonly seed: number;
}

/**
 * Draws as many prompts as a table has, each with replacement, and shows the sums of its columns over those drawn. The
 * same plan draws the same prompts.
 *
 * @param visit sees the sums of one draw; the array is filled anew for the next
 */
export function drawPrompts(
  table: PromptTable,
  { draws, seed }: BootstrapPlan,
  visit: (sums: Float64Array, draw: number) => void,
): void {
  const random = seededRandom(seed);
  const times = new Uint32Array(table.prompts);
  const sums = new Float64Array(table.columns.length);
  const rows = rowsOf(table);
  const kept = new Float64Array(rows.places.length);
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0);
    // The index is in range: below(n) is a whole number in [0, n).
    for (let count = 0; count < table.prompts; count += 1) times[random.below(table.prompts)]! += 1;
    sumRows(kept, rows, times);
    rows.places.forEach((place, index) => (sums[place] = kept[index] ?? 0));
    visit(sums, draw);
  }
}

/** A table row by row, without the columns that are zero throughout: most transitions never occur. */
interface Rows {
  /** Which columns of the table these are. */
  readonly places: readonly number[];
  readonly values: Float64Array;
}

function rowsOf({ prompts, columns }: PromptTable): Rows {
  const places = columns.flatMap((column, place) => (column.some((sum) => sum !== 0) ? [place] : []));
  const values = new Float64Array(prompts * places.length);
  places.forEach((place, index) => {
    columns[place]?.forEach((sum, row) => {
      values[row * places.length + index] = sum;
    });
  });
  return { places, values };
}

/**
 * Fills `sums` with the sums over all rows, each so many times. Four rows that were drawn are added at once: that halves
 * the time, which goes into reading and writing the sums.
 */
function sumRows(sums: Float64Array, { values }: Rows, times: Uint32Array): void {
  sums.fill(0);
  const width = sums.length;
  const pending = [0, 0, 0, 0];
  let count = 0;
  for (let row = 0; row < times.length; row += 1) {
    if (times[row] === 0) continue;
    pending[count] = row;
    count += 1;
    if (count < 4) continue;
    addFour(sums, values, pending, times);
    count = 0;
  }
  for (const row of pending.slice(0, count)) {
    // In range, as every index here: row < rows, and a row has `width` values.
    for (let place = 0; place < width; place += 1) sums[place]! += times[row]! * values[row * width + place]!;
  }
}

function addFour(sums: Float64Array, values: Float64Array, rows: readonly number[], times: Uint32Array): void {
  const width = sums.length;
  const [a = 0, b = 0, c = 0, d = 0] = rows;
  // In range: these are rows of the table, and of their times.
  const [timesA, timesB, timesC, timesD] = [times[a]!, times[b]!, times[c]!, times[d]!];
  const [startA, startB, startC, startD] = [a * width, b * width, c * width, d * width];
  for (let place = 0; place < width; place += 1) {
    sums[place]! +=
      timesA * values[startA + place]! + // place < width, so it is within its row
      timesB * values[startB + place]! +
      timesC * values[startC + place]! +
      timesD * values[startD + place]!;
  }
}

import { requireCount, StatisticsError } from '../statistics-error.js';

/** What each cluster adds to the sums that a statistic is made of: `rows` × `columns` numbers, row after row. */
export interface ClusterSums {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * Clusters as one block of numbers, so that a draw of thousands allocates nothing.
 *
 * @throws StatisticsError with fewer than two clusters, rows of unequal length, or a number that is not finite.
 */
export function clusterSums(clusters: readonly (readonly number[])[]): ClusterSums {
  requireCount('clusters', clusters.length, 2);
  const columns = clusters[0]?.length ?? 0;
  requireCount('sums of a cluster', columns, 1);
  const values = new Float64Array(clusters.length * columns);
  clusters.forEach((sums, row) => {
    if (sums.length !== columns) {
      throw new StatisticsError(`Each cluster must have ${columns} sums as the first; one has ${sums.length}.`);
    }
    sums.forEach((sum, column) => {
      if (!Number.isFinite(sum)) throw new StatisticsError(`A sum of a cluster is ${sum}; it must be finite.`);
      values[row * columns + column] = sum;
    });
  });
  return { rows: clusters.length, columns, values };
}

/** Adds one row's numbers to `totals`, `times` over. */
export function addRow({ columns, values }: ClusterSums, row: number, times: number, totals: Float64Array): void {
  const start = row * columns;
  for (let column = 0; column < columns; column += 1) {
    // Both indices are in range: row < rows, and totals has a place for each column.
    totals[column] = totals[column]! + times * values[start + column]!;
  }
}

/** The sums over all clusters, column by column. */
export function totalSums(sums: ClusterSums): Float64Array {
  const totals = new Float64Array(sums.columns);
  for (let row = 0; row < sums.rows; row += 1) addRow(sums, row, 1, totals);
  return totals;
}

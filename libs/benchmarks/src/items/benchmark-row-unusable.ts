import { RetraceError } from '@retrace/observability';
import type { BenchmarkName } from '@retrace/study';

/** A row of a verified benchmark that the catalogue's columns don't fit. */
export class BenchmarkRowUnusable extends RetraceError {
  constructor(benchmark: BenchmarkName, row: number, problem: string) {
    super(
      'benchmark-row-unusable',
      `Row ${row} of benchmark '${benchmark}' ${problem}. Check the columns in the catalogue's ${benchmark}.yaml.`,
      false,
    );
  }
}

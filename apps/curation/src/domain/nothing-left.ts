import { RetraceError } from '@retrace/observability';

/** A data set of which no row can be used: it is empty, or its columns are not those of the catalogue. */
export class NothingLeft extends RetraceError {
  constructor(dataset: string, file: string, rows: number, setAside: number, example: string | undefined) {
    super('nothing-left', `Data set '${dataset}' gave no prompt: ${describe(file, rows, setAside, example)}`, false);
  }
}

function describe(file: string, rows: number, setAside: number, example: string | undefined): string {
  if (rows === 0) return `${file} has no rows.`;
  if (example === undefined) return `none of the ${rows} rows of ${file} is of a kind that was asked for.`;
  return `${setAside} of ${rows} rows were set aside, the first because: ${example}.`;
}

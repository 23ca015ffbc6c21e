import { describeError, RetraceError } from '@retrace/observability';

/** A file of the catalogue that can't be used, with the first key that is wrong. */
export class CatalogueInvalid extends RetraceError {
  constructor(file: string, key: string, expected: string) {
    super('catalogue-invalid', `The catalogue's ${file} is not valid: ${key} ${expected}.`, false);
  }
}

export class DatasetUnknown extends RetraceError {
  constructor(name: string, known: readonly string[]) {
    super('dataset-unknown', `There is no data set '${name}' in the catalogue. It has: ${known.join(', ')}.`, false);
  }
}

/** A benchmark that was asked for as training data. */
export class DatasetIsBenchmark extends RetraceError {
  constructor(name: string) {
    super(
      'dataset-is-benchmark',
      `Data set '${name}' is a benchmark: models are measured on it, and never trained.`,
      false,
    );
  }
}

export interface DatasetSearch {
  readonly name: string;
  /** Paths at which the file was looked for. */
  readonly places: readonly string[];
  readonly file: string;
  readonly url: string | undefined;
}

export class DatasetNotFound extends RetraceError {
  readonly dataset: string;

  constructor({ name, places, file, url }: DatasetSearch, cause?: unknown) {
    const tried = cause === undefined ? '' : `, and its download failed (${describeError(cause)})`;
    const wayOut =
      url === undefined
        ? 'It comes with this project: restore its file.'
        : `Get it with: curl --create-dirs -Lo data/${file} ${url}`;
    super(
      'dataset-not-found',
      `Data set '${name}' was not found in ${places.join(', ')}${tried}. ${wayOut}`,
      cause !== undefined,
      { cause },
    );
    this.dataset = name;
  }
}

export interface HashMismatch {
  readonly name: string;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export class DatasetHashMismatch extends RetraceError {
  constructor({ name, path, expected, found }: HashMismatch) {
    super(
      'dataset-hash-mismatch',
      `Data set '${name}' at ${path} has SHA-256 ${found}, expected ${expected}. ` +
        `Replace it with the published file, or change sha256 in the catalogue's ${name}.yaml if the change is meant.`,
      false,
    );
  }
}

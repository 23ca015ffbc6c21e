import { describeError, RetraceError } from '@retrace/observability';
import { didYouMean } from '@retrace/study';

/** A file of the catalogue that can't be used, with the first key that is wrong. */
export class CatalogueInvalid extends RetraceError {
  constructor(file: string, key: string, expected: string) {
    super('catalogue-invalid', `The catalogue's ${file} is not valid: ${key} ${expected}.`, false);
  }
}

export class DatasetUnknown extends RetraceError {
  constructor(name: string, known: readonly string[]) {
    const meant = didYouMean(name, known);
    super(
      'dataset-unknown',
      `There is no data set '${name}' in the catalogue.${meant} It has: ${known.join(', ')}.`,
      false,
    );
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

/** Texts of an attack that were asked for as training data. */
export class DatasetIsAttack extends RetraceError {
  constructor(name: string) {
    super(
      'dataset-is-attack',
      `Data set '${name}' holds texts of an attack: models are measured with them, and never trained.`,
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

/** A folder of data that is nowhere, or has no file that can be read. */
export class DatasetFolderMissing extends RetraceError {
  readonly dataset: string;

  constructor(name: string, tried: readonly string[]) {
    super(
      'dataset-folder-missing',
      `Data set '${name}' is a folder, and none of ${tried.join(', ')} has files of its format. Put them there, or name the ` +
        'folder of data sets by RETRACE_DATA.',
      false,
    );
    this.dataset = name;
  }
}

export class DatasetFormatUnknown extends RetraceError {
  constructor(name: string, file: string) {
    super(
      'dataset-format-unknown',
      `The name of ${file} does not tell the format of data set '${name}'. Say it by format: json, jsonl, csv or parquet.`,
      false,
    );
  }
}

/** A study's own data set that has the name of one of the catalogue. */
export class DatasetNameTaken extends RetraceError {
  constructor(name: string) {
    super(
      'dataset-name-taken',
      `The study's own data set '${name}' has the name of one of the catalogue. Give it another, in prompts.datasets and in ` +
        'prompts.sources.',
      false,
    );
  }
}

export class CatalogueFolderMissing extends RetraceError {
  constructor(folder: string, cause: unknown) {
    super(
      'catalogue-folder-missing',
      `The catalogue's folder ${folder} can't be read (${describeError(cause)}). Mend RETRACE_CATALOGUE, or make the folder.`,
      false,
      { cause },
    );
  }
}

export class CatalogueNameTwice extends RetraceError {
  constructor(name: string, first: string, second: string) {
    super(
      'catalogue-name-twice',
      `The data set '${name}' is in the catalogue twice: ${first} and ${second}. Rename one.`,
      false,
    );
  }
}

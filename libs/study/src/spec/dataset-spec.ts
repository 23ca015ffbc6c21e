import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, Matches, ValidateBy, ValidateNested } from 'class-validator';

import { ColumnsEntry } from './columns-spec.js';

export const rowFormats = ['json', 'jsonl', 'csv', 'tsv', 'parquet'] as const;
export type RowFormat = (typeof rowFormats)[number];

export const compressions = ['gzip'] as const;
export type Compression = (typeof compressions)[number];

/** Inside the folders of data sets: a spec may come from anybody who reaches the API. */
const insidePath = /^(?!.*\.\.)[\w-][\w ./-]*$/;
const commit = /^[0-9a-f]{40}$/;

/** A data set of the Hugging Face hub, at one commit, so that the same spec reads the same rows. */
export class HubLocationSpec {
  @Matches(/^[\w.-]+\/[\w.-]+$/, { message: 'must be an owner and a name, like "openai/gsm8k"' })
  readonly id!: string;

  @Matches(commit, { message: 'must be a commit, 40 hexadecimal digits: a branch is another data set tomorrow' })
  readonly revision!: string;

  /** The configuration (subset), where the data set has several. */
  @IsOptional()
  @Matches(/^[\w.-]+$/, { message: 'must be the name of a configuration' })
  readonly config?: string;

  /** `train` when left out. */
  @IsOptional()
  @Matches(/^[\w.-]+$/, { message: 'must be the name of a split, like "train"' })
  readonly split?: string;

  /** One file of the data set; the files of the split when left out. */
  @IsOptional()
  @Matches(insidePath, { message: 'must be the path of a file in the data set' })
  readonly path?: string;
}

/** Where rows lie: in exactly one of these. */
export class LocationSpec {
  /** Under the folders of data sets. */
  @IsOptional()
  @Matches(insidePath, { message: 'must be a path inside the folder of data sets' })
  readonly file?: string;

  /** Under the folders of data sets; its files of one format, in the order of their names. */
  @IsOptional()
  @Matches(insidePath, { message: 'must be a path inside the folder of data sets' })
  readonly folder?: string;

  @IsOptional()
  @Matches(/^https:\/\/(?!\d+\.\d+\.\d+\.\d+|\[|localhost\b)[\w.-]+\.[a-z]{2,}(?:[:/]\S*)?$/i, {
    message: 'must be an https:// address with the name of a public host',
  })
  readonly url?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HubLocationSpec)
  readonly hub?: HubLocationSpec;
}

const locationKeys = ['file', 'folder', 'url', 'hub'] as const;

function IsOneLocation(): PropertyDecorator {
  return ValidateBy({
    name: 'isOneLocation',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        locationKeys.filter((key) => Reflect.get(value, key) !== undefined).length === 1,
      defaultMessage: () => `must have exactly one of ${locationKeys.join(', ')}`,
    },
  });
}

/** A data set that a study brings along: what a file of the catalogue says, but for its role, which is training. */
export class DatasetSpec {
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  /** What reports call it; its name when left out. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly title?: string;

  /** An identifier of SPDX, or the hub's. */
  @IsString()
  @IsNotEmpty()
  readonly licence!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly citation?: string;

  @IsObject()
  @IsOneLocation()
  @ValidateNested()
  @Type(() => LocationSpec)
  readonly from!: LocationSpec;

  /** By the ending of the file's name when left out. */
  @IsOptional()
  @IsIn(rowFormats)
  readonly format?: RowFormat;

  @IsOptional()
  @IsIn(compressions)
  readonly compression?: Compression;

  /** Of a single file, as it is published. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 lower-case hexadecimal digits' })
  readonly sha256?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ColumnsEntry)
  readonly columns!: ColumnsEntry;
}

import {
  ColumnsEntry,
  compressions,
  LocationSpec,
  rowFormats,
  type Compression,
  type DatasetSpec,
  type RowFormat,
} from '@retrace/study';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** `attack`: texts with which attacks change prompts. */
export const datasetRoles = ['training', 'benchmark', 'attack'] as const;
export type DatasetRole = (typeof datasetRoles)[number];

/** A data set that is published on the Hugging Face hub. */
export class HubEntry {
  @Matches(/^[\w.-]+\/[\w.-]+$/, { message: 'id must be an owner and a name, like "openai/gsm8k"' })
  readonly id!: string;

  /** A commit, or a branch where the commit isn't known: the SHA-256 of the file is what is relied on. */
  @IsString()
  @IsNotEmpty()
  readonly revision!: string;

  @IsString()
  @IsNotEmpty()
  readonly path!: string;
}

/** One data set of the catalogue: where its file is, what it holds, and how its columns are read. */
export class CatalogueEntry {
  @Matches(/^[a-z0-9][a-z0-9-]*$/, {
    message: 'name must be lower-case letters, digits and hyphens',
  })
  readonly name!: string;

  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  @IsIn(datasetRoles)
  readonly role!: DatasetRole;

  /** An identifier of SPDX, or the hub's. */
  @IsString()
  @IsNotEmpty()
  readonly licence!: string;

  @IsOptional()
  @IsUrl()
  readonly homepage?: string;

  @IsString()
  @IsNotEmpty()
  readonly citation!: string;

  /** Path under the folder of data sets; left out where `from` says where the rows are. */
  @ValidateIf(({ from }: CatalogueEntry) => from === undefined)
  @Matches(/^(?!.*\.\.)[\w-][\w./-]*$/, {
    message: 'file must be a path inside the folder of data sets',
  })
  readonly file?: string;

  /** A folder, an address, or a data set of the hub with all its files. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LocationSpec)
  readonly from?: LocationSpec;

  /** By the ending of the file's name when left out. */
  @IsOptional()
  @IsIn(rowFormats)
  readonly format?: RowFormat;

  @IsOptional()
  @IsIn(compressions)
  readonly compression?: Compression;

  /** Of the file as it is published, still compressed if it is; left out for one of the hub that was never at hand. */
  @ValidateIf(({ from, hub, sha256 }: CatalogueEntry) => (from ?? hub) === undefined || sha256 !== undefined)
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 lower-case hexadecimal digits' })
  readonly sha256?: string;

  @ValidateIf(({ from, hub, rows }: CatalogueEntry) => (from ?? hub) === undefined || rows !== undefined)
  @Min(1)
  @IsInt()
  readonly rows?: number;

  /** Where the file can be downloaded from: the hub, or else the address below. */
  @IsOptional()
  @ValidateNested()
  @Type(() => HubEntry)
  readonly hub?: HubEntry;

  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  readonly url?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ColumnsEntry)
  readonly columns!: ColumnsEntry;
}

/** The address of the published file; undefined for a data set that comes with this project only. */
export function downloadUrl({ hub, url }: CatalogueEntry): string | undefined {
  return hub === undefined ? url : `https://huggingface.co/datasets/${hub.id}/resolve/${hub.revision}/${hub.path}`;
}

/** A study's own data set as if the catalogue had it. */
export function entryOfSpec({ title, citation, ...dataset }: DatasetSpec): CatalogueEntry {
  const { name } = dataset;
  return { ...dataset, role: 'training', title: title ?? name, citation: citation ?? 'not given' };
}

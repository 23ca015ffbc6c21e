import { ColumnsEntry } from '@retrace/study';
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
  ValidateNested,
} from 'class-validator';

import { compressions, type Compression } from './formats/read-bytes.js';
import { rowFormats, type RowFormat } from './read-rows.js';

export const datasetRoles = ['training', 'benchmark'] as const;
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

  /** SPDX identifier. */
  @IsString()
  @IsNotEmpty()
  readonly licence!: string;

  @IsOptional()
  @IsUrl()
  readonly homepage?: string;

  @IsString()
  @IsNotEmpty()
  readonly citation!: string;

  /** Path under the folder of data sets. */
  @Matches(/^(?!.*\.\.)[\w-][\w./-]*$/, {
    message: 'file must be a path inside the folder of data sets',
  })
  readonly file!: string;

  @IsIn(rowFormats)
  readonly format!: RowFormat;

  @IsOptional()
  @IsIn(compressions)
  readonly compression?: Compression;

  /** Of the file as it is published, still compressed if it is. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 lower-case hexadecimal digits' })
  readonly sha256!: string;

  @Min(1)
  @IsInt()
  readonly rows!: number;

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

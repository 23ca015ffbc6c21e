import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { DatasetSpec } from './dataset-spec.js';
import { highestSeed } from './seed.js';

export const promptKinds = ['harmful', 'borderline', 'benign'] as const;
export type PromptKind = (typeof promptKinds)[number];

/** What a study is for, as far as licences ask. */
export const purposes = ['research', 'commercial'] as const;
export type Purpose = (typeof purposes)[number];

/** What becomes of a row that can't be read or mapped. */
export const badRowRules = ['set-aside', 'fail'] as const;
export type BadRowRule = (typeof badRowRules)[number];

/** Lengths in tokens of the backbone, both ends allowed. */
export class TokenRangeSpec {
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly min?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  readonly max?: number;
}

/** How many prompts of one category may be taken. */
export class QuotaSpec {
  @IsString()
  @IsNotEmpty()
  readonly category!: string;

  @IsInt()
  @Min(1)
  readonly most!: number;
}

/** How many prompts to take from one data set, of the catalogue or of the study's own. */
export class PromptSourceSpec {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be the name of a data set, like "star-1"' })
  readonly dataset!: string;

  @IsInt()
  @Min(1)
  readonly take!: number;

  /** Only prompts of these kinds; all kinds when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(promptKinds, { each: true })
  readonly kinds?: readonly PromptKind[];

  /** Only rows whose source gives them this score or a higher one. */
  @IsOptional()
  @IsNumber()
  readonly minScore?: number;

  /** Most prompts of each category that is named; all others share what is left. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((quota: QuotaSpec) => quota?.category, { message: 'must not have the same category twice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => QuotaSpec)
  readonly quotas?: readonly QuotaSpec[];
}

/** The prompts that every trained arm is trained on. */
export class PromptsSpec {
  @IsArray()
  @ArrayMinSize(1)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PromptSourceSpec)
  readonly sources!: readonly PromptSourceSpec[];

  /** Data sets that the catalogue does not have. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((dataset: DatasetSpec) => dataset?.name, { message: 'must not have the same name twice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DatasetSpec)
  readonly datasets?: readonly DatasetSpec[];

  /** Longer source answers are replaced by the teacher's, so that no arm is trained on a cut answer. */
  @IsInt()
  @Min(5)
  @Max(4000)
  readonly maxAnswerWords!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;

  /** Languages by ISO 639-1 code; prompts in any language when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @Matches(/^[a-z]{2}$/, { each: true, message: 'each must be a language by its two letters, like "en"' })
  readonly languages?: readonly string[];

  /** Length of a prompt; any up to the longest that is read when left out. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TokenRangeSpec)
  readonly tokens?: TokenRangeSpec;

  /** Share of unsafe prompts in the whole set, 0 to 1; as it comes when left out. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly unsafeShare?: number;

  /** `set-aside` when left out: one bad row does not end a study. */
  @IsOptional()
  @IsIn(badRowRules)
  readonly onBadRow?: BadRowRule;

  /** `research` when left out. Data whose licence forbids the purpose is refused. */
  @IsOptional()
  @IsIn(purposes)
  readonly purpose?: Purpose;
}

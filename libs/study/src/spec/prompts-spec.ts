import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { highestSeed } from './seed.js';

export const promptKinds = ['harmful', 'borderline', 'benign'] as const;
export type PromptKind = (typeof promptKinds)[number];

/** How many prompts to take from one data set of the catalogue. */
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
}

/** The prompts that every trained arm is trained on. */
export class PromptsSpec {
  @IsArray()
  @ArrayMinSize(1)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PromptSourceSpec)
  readonly sources!: readonly PromptSourceSpec[];

  /** Longer source answers are replaced by the teacher's, so that no arm is trained on a cut answer. */
  @IsInt()
  @Min(5)
  @Max(4000)
  readonly maxAnswerWords!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}

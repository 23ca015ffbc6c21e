import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';

/** The prompts that every trained arm shares are screened, balanced and in order. */
@Message('retrace.curation.prompts-curated', 1)
export class PromptsCurated extends StudyMessage {
  /** JSON lines, one prompt each. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly prompts!: ArtifactRef;

  /** JSON: what each stage took in, gave out and set aside, and the licences. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly account!: ArtifactRef;

  @IsInt()
  @Min(0)
  readonly count!: number;

  /** A data card in the hub's form. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly card?: ArtifactRef;
}

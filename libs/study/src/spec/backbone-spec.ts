import { IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';

/** The backbone that comes with the project and is there on every machine. */
export const embeddedBackbone = 'smollm2-135m-instruct';

/** A model that can be trained and measured: where it is from and what it is. */
export class BackboneSpec {
  /** What a report or a model card calls it. */
  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  /** `owner/name` on the Hugging Face hub. */
  @Matches(/^[\w.-]+\/[\w.-]+$/, { message: 'must be "owner/name", as on the Hugging Face hub' })
  readonly model!: string;

  /** SPDX identifier, or the hub's own word for a licence that has none. */
  @IsString()
  @IsNotEmpty()
  readonly licence!: string;

  /** Why it is here, for people. */
  @IsOptional()
  @IsString()
  readonly description?: string;
}

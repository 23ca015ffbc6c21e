import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyCost } from './study-cost.js';

export const verdictOutcomes = [
  'supported',
  'refuted-harm-persists',
  'refuted-safe-without-structure',
  'inconclusive',
] as const;
export type VerdictOutcome = (typeof verdictOutcomes)[number];

/** The report of a study lies ready. */
@Message('retrace.reporting.report-published', 1)
export class ReportPublished {
  @IsUUID()
  readonly studyId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly html!: ArtifactRef;

  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly json!: ArtifactRef;

  /** The report as Markdown. Older ones lack this form and the two below. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly markdown?: ArtifactRef;

  /** Its tables as LaTeX. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly latex?: ArtifactRef;

  /** Every sample as CSV. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly samples?: ArtifactRef;

  @IsIn(verdictOutcomes)
  readonly verdict!: VerdictOutcome;

  /** The verdict in one sentence, for a person. */
  @IsString()
  @IsNotEmpty()
  readonly summary!: string;

  /** What the study took. Older messages lack it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StudyCost)
  readonly cost?: StudyCost;
}

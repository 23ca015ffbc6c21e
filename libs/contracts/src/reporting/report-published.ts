import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsString, IsUUID, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';

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

  @IsIn(verdictOutcomes)
  readonly verdict!: VerdictOutcome;

  /** The verdict in one sentence, for a person. */
  @IsString()
  @IsNotEmpty()
  readonly summary!: string;
}

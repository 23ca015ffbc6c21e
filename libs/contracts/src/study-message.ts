import { StudySpec } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';

/**
 * What every message that moves a study on has: the study, and its spec, so that no service has to ask another
 * for it and messages may arrive in any order.
 */
export class StudyMessage {
  @IsUUID()
  readonly studyId!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => StudySpec)
  readonly spec!: StudySpec;
}

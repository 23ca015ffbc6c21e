import { IsUUID } from 'class-validator';

import { Message } from '../message.js';

/** A study that failed or was cancelled is to go on: its unfinished work is tried again. */
@Message('retrace.studies.study-resumed', 1)
export class StudyResumed {
  @IsUUID()
  readonly studyId!: string;
}

import { IsUUID } from 'class-validator';

import { Message } from '../message.js';

/** A study is to stop: nothing new is started, what runs ends early, what is finished stays. */
@Message('retrace.studies.study-cancelled', 1)
export class StudyCancelled {
  @IsUUID()
  readonly studyId!: string;
}

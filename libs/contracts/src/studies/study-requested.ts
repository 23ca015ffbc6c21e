import { IsObject, IsUUID } from 'class-validator';

import { Message } from '../message.js';

/** A study is to be run: anybody may ask for one. `StudyStarted` says that it was taken in. */
@Message('retrace.studies.study-requested', 1)
export class StudyRequested {
  /** Chosen by who asks, so that asking twice starts one study. */
  @IsUUID()
  readonly studyId!: string;

  /** A spec as a person writes it: it may name its structure instead of holding it. */
  @IsObject()
  readonly spec!: Readonly<Record<string, unknown>>;
}

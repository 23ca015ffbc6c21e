import { Matches } from 'class-validator';

import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';

/** A study is to be run. */
@Message('retrace.studies.study-requested', 1)
export class StudyRequested extends StudyMessage {
  /** SHA-256 of the canonical spec, fixed before anything runs. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly specSha256!: string;
}

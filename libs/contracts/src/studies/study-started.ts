import { Matches } from 'class-validator';

import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';

/** A study was taken in: its spec is valid and complete, and its work begins. */
@Message('retrace.studies.study-started', 1)
export class StudyStarted extends StudyMessage {
  /** SHA-256 of the canonical spec, fixed before anything runs. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly specSha256!: string;
}

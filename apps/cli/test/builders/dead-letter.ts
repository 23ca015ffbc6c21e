import type { DeadLetterSummary, DeadLetterView } from '@retrace/contracts';

import { studyId } from './study-view.js';

export const letterId = '3f2a9c1d0e4b5a67';

/** A dead letter as the API lists it: training could not handle a training set. */
export function aListedLetter(changes: Partial<DeadLetterSummary> = {}): DeadLetterSummary {
  return {
    letterId,
    service: 'training',
    state: 'waiting',
    studyId,
    type: 'retrace.rewriting.training-set-written.v1',
    reason: 'The disk is full.',
    tries: 5,
    origin: { topic: 'retrace.rewriting.training-set-written.v1', partition: 7, offset: '1041' },
    at: '2026-11-24T21:00:00.000Z',
    ...changes,
  };
}

/** The same as the API shows it alone. */
export function aShownLetter(changes: Partial<DeadLetterView> = {}): DeadLetterView {
  return {
    ...aListedLetter(),
    stack: 'Error: The disk is full.\n    at takeTrainingSet (training.js:7:1)',
    envelope: { id: 'message-1', data: { studyId, arm: 'alttrain' } },
    ...changes,
  };
}

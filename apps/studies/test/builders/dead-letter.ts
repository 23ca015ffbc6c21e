import { randomUUID } from 'node:crypto';

import { deadLetterTopicOf, MessageDeadLettered, messageOf } from '@retrace/contracts';
import { wrap, type Envelope, type Outgoing } from '@retrace/messaging';

let letters = 0;

/** An id that no other letter has. */
function newLetterId(): string {
  return (letters += 1).toString(16).padStart(16, '0');
}

/** A message about a study as it comes off the wire. */
export function envelopeAbout(studyId: string, message: object): Envelope {
  const facts = { id: randomUUID(), service: 'the test', studyId, at: new Date(0) };
  return JSON.parse(JSON.stringify(wrap(message, facts)));
}

/** A letter about a message on the topic of its type, which rewriting could not handle, unless told. */
export function aDeadLetter(
  envelope: Envelope | undefined,
  changes: Partial<MessageDeadLettered> = {},
): MessageDeadLettered {
  return messageOf(MessageDeadLettered, {
    letterId: newLetterId(),
    service: 'rewriting',
    reason: 'The disk is full.',
    stack: 'Error: The disk is full.\n    at handle',
    tries: 5,
    origin: { topic: envelope?.type ?? 'retrace.curation.prompts-curated.v1' },
    ...(envelope === undefined ? {} : { envelope }),
    at: 1_790_000_000_000,
    ...changes,
  });
}

/** The letter as its service sends it. */
export function posted(letter: MessageDeadLettered): Outgoing {
  const facts = { id: randomUUID(), service: letter.service, studyId: 'unknown', at: new Date() };
  return { topic: deadLetterTopicOf(letter.service), envelope: wrap(letter, facts) };
}

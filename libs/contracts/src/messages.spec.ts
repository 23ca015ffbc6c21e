import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { describe, expect, it } from 'vitest';

import { checkpointTrained, studyStarted, trainingSetWritten } from '../../../tools/testing/builders/messages.js';
import { aStudySpec, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import * as contracts from './index.js';
import {
  contractOf,
  EvaluationCompleted,
  MessageDeadLettered,
  messageOf,
  PromptsCurated,
  ReportPublished,
  StageProgressed,
  StudyCancelled,
  StudyFailed,
  StudyRequested,
  StudyResumed,
  topicOf,
  type ArtifactRef,
  type MessageClass,
} from './index.js';

const studyId = '11111111-1111-4111-8111-111111111111';
const spec = aStudySpec();
const artifact: ArtifactRef = { uri: 'artifact:1', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain' };

/** One sound message of each class. */
const messages: readonly object[] = [
  messageOf(StudyRequested, { studyId, spec: rawStudySpec() }),
  studyStarted(studyId),
  messageOf(StudyCancelled, { studyId }),
  messageOf(StudyResumed, { studyId }),
  messageOf(StudyFailed, { studyId, stage: 'training', unit: 'alttrain/1', detail: 'The disk is full.' }),
  messageOf(PromptsCurated, { studyId, spec, prompts: artifact, account: artifact, count: 12 }),
  trainingSetWritten(studyId, artifact),
  checkpointTrained(studyId, artifact),
  messageOf(EvaluationCompleted, {
    studyId,
    spec,
    arm: 'alttrain',
    seed: 1,
    samples: artifact,
    count: 2,
    cost: {
      seconds: 1.5,
      promptTokens: 20,
      completionTokens: 40,
    },
  }),
  messageOf(StageProgressed, {
    studyId,
    stage: 'training',
    unit: 'alttrain/1',
    state: 'running',
    done: 1,
    total: 2,
    counted: 'steps',
    detail: 'loss 1.2',
    secondsLeft: 3,
    at: 179e10,
  }),
  messageOf(MessageDeadLettered, {
    letterId: 'training/1',
    service: 'training',
    reason: 'It has no spec.',
    stack: 'MessageRejected: It has no spec.',
    tries: 1,
    origin: { topic: 'retrace.rewriting.training-set-written.v1', partition: 7, offset: '1041' },
    envelope: { id: '1' },
    record: { beginning: '{', bytes: 1, headers: {} },
    at: 179e10,
  }),
  messageOf(ReportPublished, { studyId, html: artifact, json: artifact, verdict: 'supported', summary: 'Supported.' }),
];

/** The fields that a receiver finds wrong in a message as it comes off the wire. */
function wrongFields(contract: MessageClass, wire: object): readonly string[] {
  const errors: readonly ValidationError[] = validateSync(plainToInstance(contract, wire), { whitelist: true });
  return errors.map(({ property }) => property);
}

const named = messages.map((message) => [message.constructor.name, message] as const);
const optional = new Set([
  'seed of EvaluationCompleted',
  'detail of StageProgressed',
  'secondsLeft of StageProgressed',
  'detail of StudyFailed',
  'stack of MessageDeadLettered',
  'envelope of MessageDeadLettered',
  'record of MessageDeadLettered',
]);

describe('messages', () => {
  it('are all tested here', () => {
    const declared = Object.entries(contracts).flatMap(([name, exported]) => {
      try {
        return contractOf(exported as MessageClass) && [name]; // throws for what is no message
      } catch {
        return [];
      }
    });
    expect(new Set(declared)).toEqual(new Set(named.map(([name]) => name)));
  });

  it('have a topic each, named after the service and what has happened', () => {
    const topics = messages.map((message) => topicOf(message.constructor as MessageClass)); // each is made of its class
    expect(new Set(topics).size).toBe(messages.length);
    for (const topic of topics) expect(topic).toMatch(/^retrace\.[a-z]+\.[a-z]+(-[a-z]+)*-[a-z]+\.v[1-9]\d*$/);
  });

  it.each(named)('%s comes through JSON as it was', (_, message) => {
    const contract = message.constructor as MessageClass; // it is made of its class
    const wire: object = JSON.parse(JSON.stringify(message));
    expect(wrongFields(contract, wire)).toEqual([]);
    expect(plainToInstance(contract, wire)).toEqual(message);
  });

  it.each(named)('%s is refused by the name of a field that is missing or of another type', (name, message) => {
    const contract = message.constructor as MessageClass; // it is made of its class
    for (const field of Object.keys(message)) {
      const { [field]: _, ...missing }: Record<string, unknown> = JSON.parse(JSON.stringify(message));
      const expected = optional.has(`${field} of ${name}`) ? [] : [field];
      expect(wrongFields(contract, missing)).toEqual(expected);
      expect(wrongFields(contract, { ...missing, [field]: Symbol.iterator })).toEqual([field]);
    }
  });
});

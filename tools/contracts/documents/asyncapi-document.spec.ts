import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { declaredMessages, deadLetterTopicOf, MessageDeadLettered, topicOf } from '@retrace/contracts';
import { Ajv } from 'ajv';
import specs from '@asyncapi/specs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { projectRoot } from '../../testing/embedded-set-up.js';
import { checkedInFiles } from '../checked-in-files.js';
import { conversations } from './conversations.js';
import { asyncapiFile, topicsFile } from '../contract-files.js';

const files = checkedInFiles(projectRoot);
const document = parse(files.get(asyncapiFile) ?? '');
const services = ['curation', 'evaluation', 'reporting', 'rewriting', 'studies', 'training'];

function pointersIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) =>
    key === '$ref' && typeof field === 'string' ? [field] : pointersIn(field),
  );
}

function leadsSomewhere(pointer: string): boolean {
  if (!pointer.startsWith('#/')) return existsSync(join(projectRoot, 'libs/contracts', pointer));
  return (
    pointer
      .slice(2)
      .split('/')
      .reduce((at, key) => at?.[key], document) !== undefined
  );
}

describe('the AsyncAPI document', () => {
  it('keeps to AsyncAPI 3.0 and its Kafka bindings', () => {
    // Their schema uses formats and keywords of its own, which Ajv would only warn of.
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const validate = ajv.compile(specs.schemasWithoutId['3.0.0']);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, operations: { broken: { action: 'shout' } } })).toBe(false);
  });

  it('points to nothing that is not there', () => {
    const pointers = pointersIn(document);
    expect(pointers.length).toBeGreaterThan(0);
    expect(pointers.filter((pointer) => !leadsSomewhere(pointer))).toEqual([]);
  });

  it('has a channel for each message and for the dead letters of each service', () => {
    const topics = declaredMessages()
      .filter((message) => message !== MessageDeadLettered)
      .map(topicOf);
    expect(Object.keys(document.channels)).toEqual([...topics, ...services.map(deadLetterTopicOf)].sort());
  });

  it('knows from the sources who says and who hears a message', () => {
    const operations = Object.keys(document.operations).filter((name) => name.includes('.checkpoint-trained.'));
    expect(operations).toEqual([
      'training.sends.retrace.training.checkpoint-trained.v1',
      'evaluation.receives.retrace.training.checkpoint-trained.v1',
      'reporting.receives.retrace.training.checkpoint-trained.v1',
    ]);
  });

  it('has everybody hear that a study is cancelled, and those that work tell their progress', () => {
    const everyone = conversations(projectRoot);
    const those = (kind: 'says' | 'hears', message: string): readonly string[] =>
      everyone.filter((conversation) => conversation[kind].has(message)).map(({ service }) => service);
    expect(those('hears', 'StudyCancelled')).toEqual(services);
    expect(those('says', 'StageProgressed')).toEqual(services.filter((service) => service !== 'studies'));
    expect(those('hears', 'StudyRequested')).toEqual(['studies']);
  });
});

describe('the list of topics', () => {
  interface Topic {
    readonly name: string;
    readonly partitions: number;
    readonly config: Readonly<Record<string, unknown>>;
  }
  const { topics }: { readonly topics: readonly Topic[] } = parse(files.get(topicsFile) ?? '');

  it('has the channels of the document, in twelve parts each', () => {
    expect(topics.map(({ name }) => name)).toEqual(Object.keys(document.channels));
    expect(new Set(topics.map(({ partitions }) => partitions))).toEqual(new Set([12]));
  });

  it('keeps messages for seven days and dead letters for thirty', () => {
    for (const { name, config } of topics) {
      const days = name.endsWith('.dead-letters') ? 30 : 7;
      expect(config).toMatchObject({ 'retention.ms': days * 86_400_000, 'max.message.bytes': 33_554_432 });
    }
  });
});

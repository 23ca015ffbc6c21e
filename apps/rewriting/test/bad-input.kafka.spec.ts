import { randomUUID } from 'node:crypto';
import { appendFile, chmod } from 'node:fs/promises';

import { jsonLinesType, toJsonLines } from '@retrace/artifacts';
import { messageOf, MessageDeadLettered, PromptsCurated, TrainingSetWritten, topicOf } from '@retrace/contracts';
import { wrap } from '@retrace/messaging';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { aStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { RewritingModule, RewritingSettings } from '../src/index.js';

const topic = topicOf(PromptsCurated);

let service: ServiceHarness;
let producer: Producer;

beforeAll(async () => {
  service = await startServices(
    () => [RewritingModule.with(new RewritingSettings())],
    [TrainingSetWritten, MessageDeadLettered],
  );
  producer = new Kafka({ brokers: [...(service.kafka?.brokers ?? [])], logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
});

afterAll(async () => {
  await producer.disconnect();
  await service.close();
});

/** What any client can write to the topic that the service reads. */
async function write(value: string | Buffer, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  await producer.send({ topic: `${service.kafka?.prefix}${topic}`, messages: [{ value, headers }] });
}

async function curated(studyId: string, text: string = studyId): Promise<PromptsCurated> {
  const prompt = { id: 'made:1', dataset: 'made', prompt: text, label: 'unsafe', kind: 'harmful', category: 'fraud' };
  const prompts = await service.platform.artifacts.put(
    toJsonLines([{ ...prompt, answer: { kind: 'none' } }]),
    jsonLinesType,
  );
  return messageOf(PromptsCurated, { studyId, spec: aStudySpec(), prompts, account: prompts, count: 1 });
}

function eventOf(message: PromptsCurated, changes: object = {}): string {
  const { studyId } = message;
  const envelope = wrap(message, { id: randomUUID(), service: 'curation', studyId, at: new Date(0) });
  return JSON.stringify({ ...envelope, ...changes });
}

/** The reason of the dead letter that this makes; and a sound message after it is handled. */
async function reasonFor(bad: () => Promise<void>): Promise<string> {
  const before = service.heard(MessageDeadLettered).length;
  await bad();
  const letters = await service.hear(MessageDeadLettered, before + 1);
  const studyId = randomUUID();
  await write(eventOf(await curated(studyId)));
  await vi.waitUntil(() => service.heard(TrainingSetWritten).some((one) => one.studyId === studyId), 60_000);
  return letters.at(-1)?.reason ?? '';
}

describe('bad input on Kafka goes to the dead letters with a reason, and the service goes on:', () => {
  it.each([
    ['what is not JSON', 'no JSON at all', /^The record is not JSON: /],
    ['JSON without CloudEvents headers', '{"studyId":"7"}', /neither ce_ headers nor a "specversion"/],
    ['an event without a type', '{"specversion":"1.0","id":"1","source":"/me"}', /is a CloudEvent without type/],
    ['20 MB', Buffer.alloc(20_000_000, 'x'), /^The record has 20000000 bytes, more than the 900000 allowed\.$/],
  ])('%s', async (_, value, reason) => {
    expect(await reasonFor(() => write(value))).toMatch(reason);
  });

  it('an unknown type', async () => {
    const event = eventOf(await curated(randomUUID()), { id: 'a', type: 'com.example.other' });
    expect(await reasonFor(() => write(event))).toMatch(/^Message a has the type "com.example.other", which nothing/);
  });

  it('an unknown version', async () => {
    const event = eventOf(await curated(randomUUID()), { id: 'b', type: 'retrace.curation.prompts-curated.v7' });
    expect(await reasonFor(() => write(event))).toMatch(/^Message b has version 7 of retrace.curation.prompts-curated/);
  });

  it('a missing field', async () => {
    const { count: _, ...data } = await curated(randomUUID());
    const event = eventOf(await curated(randomUUID()), { id: 'c', data });
    expect(await reasonFor(() => write(event))).toMatch(/^Message c \(.*\) is not valid: count: .*must be/);
  });

  it('a reference to an artifact that is not there', async () => {
    const message = await curated(randomUUID());
    const sha256 = 'f'.repeat(64);
    const prompts = { ...message.prompts, sha256, uri: `artifact:${sha256}` };
    const event = eventOf(message, { data: { ...message, prompts } });
    expect(await reasonFor(() => write(event))).toMatch(/^Artifact ffff.* is not at /);
  });

  it('a reference to an artifact whose content is not what its hash says', async () => {
    const message = await curated(randomUUID());
    const file = await service.platform.artifacts.fileOf(message.prompts);
    await chmod(file, 0o644);
    await appendFile(file, 'more');
    expect(await reasonFor(() => write(eventOf(message)))).toMatch(/^Artifact .* expected /);
  });
});

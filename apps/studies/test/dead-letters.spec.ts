import { randomUUID } from 'node:crypto';

import {
  MessageDeadLettered,
  messageOf,
  PromptsCurated,
  StageProgressed,
  StudyCancelled,
  StudyFailed,
  StudyResumed,
  type UnitView,
} from '@retrace/contracts';
import type { Envelope, Outgoing } from '@retrace/messaging';
import { Client } from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { aStudySpec, rawStudySpec } from '../../../tools/testing/builders/study-spec.js';
import { startServices, type ServiceHarness } from '../../../tools/testing/service-harness.js';
import { StudiesModule } from '../src/index.js';
import { aDeadLetter, envelopeAbout, posted } from './builders/dead-letter.js';

let service: ServiceHarness;

beforeAll(async () => {
  service = await startServices(() => [StudiesModule], [StudyFailed, StudyResumed]);
});

afterAll(() => service.close());

const api = () => request(service.app.getHttpServer());
const shown = async (letterId: string) => (await api().get(`/api/dead-letters/${letterId}`)).body;
const settle = (letterId: string, how: 'replay' | 'discard') => api().post(`/api/dead-letters/${letterId}/${how}`);

/** Sends a letter and waits until it is kept as it says. */
async function post(letter: MessageDeadLettered): Promise<void> {
  await service.platform.transport.publish([posted(letter)]);
  const at = new Date(letter.at).toISOString();
  await expect.poll(() => shown(letter.letterId), { timeout: 10_000 }).toMatchObject({ at, reason: letter.reason });
}

async function submit(name: string): Promise<string> {
  const { body } = await api()
    .post('/api/studies')
    .send({ ...rawStudySpec(), name });
  return body.id;
}

/** What moves a study on to rewriting. */
function promptsCurated(studyId: string): Envelope {
  const artifact = { uri: 'artifact:1', sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain' };
  const said = { studyId, spec: aStudySpec(), prompts: artifact, account: artifact, count: 12 };
  return envelopeAbout(studyId, messageOf(PromptsCurated, said));
}

/** A study that fails since rewriting could not take the prompts. */
async function failedStudy(name: string): Promise<{ readonly id: string; readonly letter: MessageDeadLettered }> {
  const id = await submit(name);
  const letter = aDeadLetter(promptsCurated(id));
  await post(letter);
  return { id, letter };
}

/** How often the front door has sent a message of this id, and to which topic. */
async function sent({ id }: { readonly id: string }): Promise<readonly Outgoing[]> {
  const client = new Client({ connectionString: service.platform.database });
  await client.connect();
  const { rows } = await client.query(`SELECT topic, envelope FROM studies.outbox WHERE envelope ->> 'id' = $1`, [id]);
  await client.end();
  return rows;
}

const envelopeOf = ({ envelope }: MessageDeadLettered): Envelope => envelope as Envelope; // every letter here has one

const unitsOf = async (id: string): Promise<readonly UnitView[]> => (await api().get(`/api/studies/${id}`)).body.units;

describe('GET /api/dead-letters', () => {
  it('lists the newest first, as many as are asked for, without what may be large', async () => {
    const studyId = randomUUID();
    const envelope = envelopeAbout(studyId, messageOf(StudyCancelled, { studyId }));
    const letters = [3, 1, 2].map((day) => aDeadLetter(envelope, { at: Date.UTC(2026, 0, day) }));
    for (const letter of letters) await post(letter);
    const listed = await api().get(`/api/dead-letters?studyId=${studyId}&limit=2`);
    expect(listed.body.map(({ letterId }: { letterId: string }) => letterId)).toEqual([
      letters[0]?.letterId,
      letters[2]?.letterId,
    ]);
    expect(listed.body[0]).toEqual({
      letterId: letters[0]?.letterId,
      service: 'rewriting',
      state: 'waiting',
      studyId,
      type: 'retrace.studies.study-cancelled.v1',
      reason: 'The disk is full.',
      tries: 5,
      origin: { topic: 'retrace.studies.study-cancelled.v1' },
      at: '2026-01-03T00:00:00.000Z',
    });
  });

  it('lists those of one service, or in one state', async () => {
    const studyId = randomUUID();
    const envelope = envelopeAbout(studyId, messageOf(StudyCancelled, { studyId }));
    const [kept, discarded] = [aDeadLetter(envelope, { service: 'training' }), aDeadLetter(envelope)];
    await post(kept);
    await post(discarded);
    await settle(discarded.letterId, 'discard');
    const ids = async (filter: string): Promise<readonly string[]> =>
      (await api().get(`/api/dead-letters?studyId=${studyId}&${filter}`)).body.map(
        ({ letterId }: { letterId: string }) => letterId,
      );
    expect(await ids('service=training')).toEqual([kept.letterId]);
    expect(await ids('state=waiting')).toEqual([kept.letterId]);
    expect(await ids('state=discarded')).toEqual([discarded.letterId]);
  });

  it.each([
    ['state=dead', /state must be one of the following values: waiting, replayed, discarded/],
    ['service=trainer', /service must be one of the following values: studies, curation/],
    ['studyId=7', /studyId must be a UUID/],
    ['limit=1001', /limit must not be greater than 1000/],
    ['limit=many', /limit must be an integer/],
    ['sevice=training', /sevice is not a known key/],
  ])('refuses %s and says what it takes', async (query, message) => {
    const { status, body } = await api().get(`/api/dead-letters?${query}`);
    expect(status).toBe(400);
    expect(body.message).toMatch(message);
  });
});

describe('GET /api/dead-letters/:letterId', () => {
  it('shows all that is known of a letter', async () => {
    const studyId = randomUUID();
    const letter = aDeadLetter(promptsCurated(studyId));
    await post(letter);
    expect(await shown(letter.letterId)).toEqual({
      ...letter,
      at: new Date(letter.at).toISOString(),
      state: 'waiting',
      studyId,
      type: 'retrace.curation.prompts-curated.v1',
    });
  });

  it('says how to find one when there is none of this id', async () => {
    const answers = [await api().get('/api/dead-letters/seven'), await settle('seven', 'replay')];
    for (const { status, body } of [...answers, await settle('seven', 'discard')]) {
      expect(status).toBe(404);
      expect(body.message).toMatch(/no dead letter 'seven'.*retrace dead-letters list/);
    }
  });
});

describe('a dead letter', () => {
  it('that comes again is the same, and an older one changes nothing', async () => {
    const letter = aDeadLetter(promptsCurated(randomUUID()));
    await post(letter);
    await settle(letter.letterId, 'replay');
    const replayed = await shown(letter.letterId);
    const older = { ...letter, at: letter.at - 1, reason: 'It was never known.' };
    const last = aDeadLetter(undefined);
    for (const one of [letter, older, last])
      await service.platform.transport.publish([posted(messageOf(MessageDeadLettered, one))]);
    await expect.poll(() => shown(last.letterId), { timeout: 10_000 }).toMatchObject({ state: 'waiting' });
    expect(await shown(letter.letterId)).toEqual(replayed);
  });

  it('waits again when its message could not be handled again', async () => {
    const letter = aDeadLetter(promptsCurated(randomUUID()));
    await post(letter);
    await settle(letter.letterId, 'replay');
    await post(messageOf(MessageDeadLettered, { ...letter, at: letter.at + 1, reason: 'It is still full.' }));
    const again = await shown(letter.letterId);
    expect(again).toMatchObject({ state: 'waiting', reason: 'It is still full.' });
    expect(again).not.toHaveProperty('settledAt');
  });

  it('makes the study fail that its message would have moved on, and leaves what is under way', async () => {
    const id = await submit('held-up');
    const running = { studyId: id, stage: 'rewriting', unit: 'alttrain', state: 'running', total: 2 } as const;
    await service.send(messageOf(StageProgressed, { ...running, done: 1, counted: 'examples', at: 9 }));
    await post(aDeadLetter(promptsCurated(id)));
    expect(await service.hearOne(StudyFailed, { studyId: id })).toEqual({
      studyId: id,
      stage: 'rewriting',
      unit: 'vanilla-sft',
      detail: 'The disk is full.',
    });
    const { body } = await api().get(`/api/studies/${id}`);
    expect(body.state).toBe('failed');
    expect(body.units.slice(0, 4)).toMatchObject([
      { stage: 'curation', state: 'waiting' },
      { unit: 'vanilla-sft', state: 'failed', detail: 'The disk is full.' },
      { unit: 'alttrain', state: 'running' },
      { stage: 'training', state: 'waiting' },
    ]);
  });

  it('leaves a study running that does not wait for its message', async () => {
    const id = await submit('not-held-up');
    await post(aDeadLetter(envelopeAbout(id, messageOf(StudyCancelled, { studyId: id }))));
    await post(aDeadLetter(promptsCurated(id), { service: 'studies' }));
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('running');
  });

  it('leaves a cancelled study cancelled', async () => {
    const id = await submit('cancelled-before');
    await api().delete(`/api/studies/${id}`);
    await post(aDeadLetter(promptsCurated(id)));
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('cancelled');
  });
});

describe('POST /api/dead-letters/:letterId/replay', () => {
  it('sends the message again as it was, under its own id, and has its study go on', async () => {
    const { id, letter } = await failedStudy('replayed');
    const { status, body } = await settle(letter.letterId, 'replay');
    expect(status).toBe(200);
    expect(body).toMatchObject({ letterId: letter.letterId, state: 'replayed', settledAt: expect.any(String) });
    expect(await sent(envelopeOf(letter))).toEqual([{ topic: letter.origin.topic, envelope: letter.envelope }]);
    await service.hearOne(StudyResumed, { studyId: id });
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('running');
    expect(await unitsOf(id)).toContainEqual(expect.objectContaining({ unit: 'vanilla-sft', state: 'waiting' }));
  });

  it('sends nothing the second time and answers the same, also when both come at once', async () => {
    const { letter } = await failedStudy('replayed-twice');
    const [first, second] = await Promise.all([settle(letter.letterId, 'replay'), settle(letter.letterId, 'replay')]);
    const third = await settle(letter.letterId, 'replay');
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect(await sent(envelopeOf(letter))).toHaveLength(1);
  });

  it('sends all that the study waits for, since it goes on', async () => {
    const { id, letter } = await failedStudy('replayed-together');
    const other = aDeadLetter(promptsCurated(id), { service: 'reporting' });
    await post(other);
    await settle(letter.letterId, 'replay');
    expect(await sent(envelopeOf(other))).toHaveLength(1);
    expect(await shown(other.letterId)).toMatchObject({ state: 'replayed' });
  });

  it.each([
    ['that was no message', undefined],
    ['that is no message of ours', { hello: 'there' }],
  ])('refuses a record %s', async (_, envelope) => {
    const record = { beginning: 'hello', bytes: 5, headers: {} };
    const letter = Object.assign(aDeadLetter(undefined), { record }, envelope && { envelope });
    await post(letter);
    const { status, body } = await settle(letter.letterId, 'replay');
    expect(status).toBe(409);
    expect(body.message).toMatch(/can't be replayed: its record could not be read as a message\..*discard it/);
    expect(await shown(letter.letterId)).toMatchObject({ state: 'waiting', record });
  });

  it('refuses a letter that was discarded', async () => {
    const letter = aDeadLetter(promptsCurated(randomUUID()));
    await post(letter);
    await settle(letter.letterId, 'discard');
    const { status, body } = await settle(letter.letterId, 'replay');
    expect(status).toBe(409);
    expect(body.message).toMatch(/was discarded and can't be replayed/);
    expect(await sent(envelopeOf(letter))).toEqual([]);
  });
});

describe('POST /api/dead-letters/:letterId/discard', () => {
  it('settles a letter once, and leaves its study as it is', async () => {
    const { id, letter } = await failedStudy('discarded');
    const first = await settle(letter.letterId, 'discard');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ state: 'discarded', settledAt: expect.any(String) });
    expect((await settle(letter.letterId, 'discard')).body).toEqual(first.body);
    expect((await api().get(`/api/studies/${id}`)).body.state).toBe('failed');
  });

  it('refuses a letter that was replayed', async () => {
    const letter = aDeadLetter(promptsCurated(randomUUID()));
    await post(letter);
    await settle(letter.letterId, 'replay');
    const { status, body } = await settle(letter.letterId, 'discard');
    expect(status).toBe(409);
    expect(body.message).toMatch(/was replayed and can't be discarded/);
  });
});

describe('a failed study that goes on', () => {
  const again = { ...rawStudySpec(), name: 'run-again' };

  it.each([
    ['resumed', 'resumed', (id: string) => api().post(`/api/studies/${id}/resume`)],
    ['run again', again.name, () => api().post('/api/studies?reuse=true').send(again)],
  ])('since it is %s, is sent what could not be handled, once, and not what was discarded', async (_, name, goOn) => {
    const { id, letter } = await failedStudy(name);
    const unneeded = aDeadLetter(promptsCurated(id));
    await post(unneeded);
    await settle(unneeded.letterId, 'discard');
    expect((await goOn(id)).body).toMatchObject({ id, state: 'running' });
    expect((await goOn(id)).body).toMatchObject({ id, state: 'running' });
    expect(await sent(envelopeOf(letter))).toHaveLength(1);
    expect(await sent(envelopeOf(unneeded))).toEqual([]);
    expect(await shown(letter.letterId)).toMatchObject({ state: 'replayed' });
  });
});

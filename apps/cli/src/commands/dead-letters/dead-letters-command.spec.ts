import { describe, expect, it } from 'vitest';

import { aListedLetter, aShownLetter, letterId } from '../../../test/builders/dead-letter.js';
import { studyId, aStudyPage } from '../../../test/builders/study-view.js';
import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { answers, deadUrl, refuses, stubApi } from '../../../test/stub-api.js';
import { ApiUnreachable } from '../../api/api-errors.js';
import { StudyNotFound } from '../named-study/named-study-errors.js';
import { LettersLeft, NoLetterId, NoLettersNamed } from './letter-errors.js';

const other = '00000000000000bb';

const replayed = (id: string) => answers(aShownLetter({ letterId: id, state: 'replayed' }));

describe('retrace dead-letters list', () => {
  it('lists those that wait, unless it is asked for all', async () => {
    const stub = await stubApi({ 'GET dead-letters': [answers([aListedLetter()])] });
    const { out, error } = await runRetrace(['dead-letters', 'list', '--url', stub.url]);
    expect(error).toBeUndefined();
    expect(out).toMatch(/^letter .*\n3f2a9c1d0e4b5a67 .*waiting.*training.*The disk is full\.\n$/);
    await runRetrace(['dead-letters', 'list', '--all', '--url', stub.url]);
    expect(stub.asked.map(({ query }) => query)).toEqual([{ state: 'waiting', limit: '1000' }, { limit: '1000' }]);
  });

  it('lists those of one service or study', async () => {
    const stub = await stubApi({ 'GET dead-letters': [answers([])] });
    const words = ['--service', 'training', '--study', studyId, '--url', stub.url];
    const { out } = await runRetrace(['dead-letters', 'list', ...words]);
    expect(out).toBe('There are no such dead letters.\n');
    expect(stub.asked[0]?.query).toMatchObject({ service: 'training', studyId });
  });

  it('prints JSON', async () => {
    const stub = await stubApi({ 'GET dead-letters': [answers([aListedLetter()])] });
    const { out } = await runRetrace(['dead-letters', 'list', '--json', '--url', stub.url]);
    expect(JSON.parse(out)).toEqual([aListedLetter()]);
  });

  it("fails in the server's words, and asks for no letters of a study that there is not", async () => {
    const words = 'service must be one of the following values: studies, training';
    const stub = await stubApi({
      'GET dead-letters': [refuses(400, 'http-400', words)],
      'GET studies': [answers(aStudyPage())],
    });
    const listed = ['dead-letters', 'list', '--url', stub.url];
    expect((await runRetrace([...listed, '--service', 'trainer'])).error).toMatchObject({ message: words });
    expect((await runRetrace([...listed, '--study', 'mine'])).error).toBeInstanceOf(StudyNotFound);
    expect(stub.asked.map(({ route }) => route)).toEqual(['GET dead-letters', 'GET studies']);
  });
});

describe('retrace dead-letters show', () => {
  const show = async (letter: object, ...words: readonly string[]): Promise<string> => {
    const stub = await stubApi({ [`GET dead-letters/${letterId}`]: [answers(letter)] });
    return (await runRetrace(['dead-letters', 'show', letterId, '--url', stub.url, ...words])).out;
  };

  it('shows what happened, and the message', async () => {
    const out = await show(aShownLetter({ reason: 'It is wrong:\n  arms: unknown' }));
    expect(out.split('\n')).toEqual([
      `${letterId} waiting`,
      'Service   training',
      `Study     ${studyId}`,
      'Message   retrace.rewriting.training-set-written.v1',
      'Origin    retrace.rewriting.training-set-written.v1, partition 7, offset 1041',
      expect.stringMatching(/^Given up {2}2026-11-2\d \d\d:\d\d, after 5 tries$/),
      'Reason    It is wrong:',
      '            arms: unknown',
      '',
      ...JSON.stringify(aShownLetter().envelope, undefined, 2).split('\n'),
      '',
    ]);
  });

  it('shows the stack when it is asked for', async () => {
    expect(await show(aShownLetter())).not.toContain('takeTrainingSet');
    expect(await show(aShownLetter(), '--verbose')).toMatch(/^Stack {5}Error: .*\n {14}at takeTrainingSet/m);
  });

  it('shows what there was instead of a message', async () => {
    const { envelope: _, type: __, studyId: ___, ...unreadable } = aShownLetter();
    const record = { beginning: 'hello', bytes: 5, headers: {} };
    const out = await show({ ...unreadable, record });
    expect(out).toMatch(/^Message {3}could not be read as one$/m);
    expect(out.endsWith(`\n\n${JSON.stringify(record, undefined, 2)}\n`)).toBe(true);
  });

  it('prints JSON', async () => {
    expect(JSON.parse(await show(aShownLetter(), '--json'))).toEqual(aShownLetter());
  });

  it('says how to find an id when it is given something else', async () => {
    const { error } = await runRetrace(['dead-letters', 'show', 'training/1']);
    expect(error).toBeInstanceOf(NoLetterId);
    expect(error).toMatchObject({ message: expect.stringContaining('`retrace dead-letters list`') });
  });
});

describe('retrace dead-letters replay', () => {
  const routeOf = (id: string): string => `POST dead-letters/${id}/replay`;

  it('has messages sent again, each once, and says to whom', async () => {
    const stub = await stubApi({ [routeOf(letterId)]: [replayed(letterId)], [routeOf(other)]: [replayed(other)] });
    const words = [letterId, other.toUpperCase(), letterId, '--url', stub.url];
    const { out, error } = await runRetrace(['dead-letters', 'replay', ...words]);
    expect(error).toBeUndefined();
    expect(out).toBe(
      [letterId, other]
        .map((id) => `${id} is replayed: retrace.rewriting.training-set-written.v1 is sent to training again.\n`)
        .join(''),
    );
    expect(stub.asked).toHaveLength(2);
  });

  it('replays all that wait and can be, the oldest first', async () => {
    const { type: _, ...unreadable } = aListedLetter({ letterId: '00000000000000cc' });
    const stub = await stubApi({
      'GET dead-letters': [answers([aListedLetter(), unreadable, aListedLetter({ letterId: other })])],
      [routeOf(letterId)]: [replayed(letterId)],
      [routeOf(other)]: [replayed(other)],
    });
    const { out } = await runRetrace(['dead-letters', 'replay', '--all', '--json', '--url', stub.url]);
    expect(stub.asked.map(({ route }) => route)).toEqual(['GET dead-letters', routeOf(other), routeOf(letterId)]);
    expect(stub.asked[0]?.query).toMatchObject({ state: 'waiting' });
    expect(JSON.parse(out)).toMatchObject([{ letterId: other }, { letterId }]);
  });

  it('says so when there are none', async () => {
    const stub = await stubApi({ 'GET dead-letters': [answers([])] });
    const { out } = await runRetrace(['dead-letters', 'replay', '--all', '--url', stub.url]);
    expect(out).toBe('There are no dead letters to replay.\n');
  });

  it("fails in the server's words", async () => {
    const words = `Dead letter '${letterId}' was discarded and can't be replayed.`;
    const stub = await stubApi({ [routeOf(letterId)]: [refuses(409, 'dead-letter-conflict', words)] });
    const { error, out } = await runRetrace(['dead-letters', 'replay', letterId, '--url', stub.url]);
    expect(error).toMatchObject({ message: words });
    expect(out).toBe('');
  });

  it('replays the others when some are refused, and says of each why', async () => {
    const third = '00000000000000dd';
    const stub = await stubApi({
      [routeOf(letterId)]: [refuses(409, 'dead-letter-conflict', 'It was discarded.')],
      [routeOf(other)]: [replayed(other)],
      [routeOf(third)]: [refuses(404, 'dead-letter-not-found', 'There is none.')],
    });
    const { error, out } = await runRetrace(['dead-letters', 'replay', letterId, other, third, '--url', stub.url]);
    expect(out).toMatch(/^00000000000000bb is replayed: .*\n$/);
    expect(error).toBeInstanceOf(LettersLeft);
    expect(error).toMatchObject({
      message: '2 of 3 dead letters are left as they were:\n  It was discarded.\n  There is none.',
    });
  });

  it.each([[[]], [['--all', letterId]]])('wants either ids or --all (%j)', async (words) => {
    const { error } = await runRetrace(['dead-letters', 'replay', ...words, '--url', await deadUrl()]);
    expect(error).toBeInstanceOf(NoLettersNamed);
  });

  it('says how to start the server when there is none', async () => {
    const { error } = await runRetrace(['dead-letters', 'replay', letterId, other, '--url', await deadUrl()]);
    expect(error).toBeInstanceOf(ApiUnreachable);
  });
});

describe('retrace dead-letters discard', () => {
  it('settles letters without sending them', async () => {
    const discarded = aShownLetter({ state: 'discarded' });
    const stub = await stubApi({ [`POST dead-letters/${letterId}/discard`]: [answers(discarded)] });
    const words = ['dead-letters', 'discard', letterId, '--url', stub.url];
    expect((await runRetrace(words)).out).toBe(`${letterId} is discarded.\n`);
    expect(JSON.parse((await runRetrace([...words, '--json'])).out)).toEqual([discarded]);
  });

  it('refuses to do so without an id', async () => {
    const retraced = await runRetrace(['dead-letters', 'discard']);
    expect(endOf(retraced)).toBe(2);
    expect(retraced.complaint).toContain('missing required argument');
  });
});

import { describe, expect, it } from 'vitest';

import { collect } from '../../../../tools/testing/stream.js';
import { aReport } from '../../test/builders/report-summary.js';
import { aCompletedStudy, aStudy, studyId } from '../../test/builders/study-view.js';
import {
  answers,
  type Behaviour,
  deadUrl,
  drops,
  refuses,
  sendsPage,
  streams,
  streamsAndFails,
  streamsOn,
  stubApi,
} from '../../test/stub-api.js';
import { ApiForeign, ApiRefused, ApiUnreachable } from './api-errors.js';
import { StudiesApi } from './studies-api.js';

/** What listing the studies comes to when the server behaves like this. */
async function list(behaviour: Behaviour): Promise<unknown> {
  const stub = await stubApi({ 'GET studies': [behaviour] });
  return await new StudiesApi(stub.url).list(50).catch((error: unknown) => error);
}

describe('StudiesApi', () => {
  it('submits the text of a spec as YAML, with its path and whether an older study will do', async () => {
    const stub = await stubApi({ 'POST studies': [answers(aStudy(), 201)] });
    const source = 'studies/mine & yours.yaml';
    const study = await new StudiesApi(stub.url).submit({ text: 'version: 1\n', source, reuse: true });
    expect(study).toEqual(aStudy());
    expect(stub.asked[0]).toMatchObject({
      route: 'POST studies',
      query: { source, reuse: 'true' },
      headers: { 'content-type': 'application/yaml' },
      body: 'version: 1\n',
    });
  });

  it('asks for a study, its end and its report by its id', async () => {
    const stub = await stubApi({
      [`GET studies/${studyId}`]: [answers(aStudy())],
      [`DELETE studies/${studyId}`]: [answers(aStudy({ state: 'cancelled' }))],
      [`GET reports/${studyId}/json`]: [answers(aReport())],
    });
    const api = new StudiesApi(stub.url);
    expect(await api.get(studyId)).toEqual(aStudy());
    expect(await api.cancel(studyId)).toMatchObject({ state: 'cancelled' });
    expect(await api.report(studyId)).toEqual(aReport());
    expect(api.reportPage(studyId)).toBe(`${stub.url}/api/reports/${studyId}`);
  });

  it('does not let an id lead to another path', async () => {
    const stub = await stubApi({});
    await expect(new StudiesApi(stub.url).get('../reports')).rejects.toThrow('/api/studies/..%2Freports');
  });

  it('takes an address that ends with a slash', async () => {
    const none = { total: 0, studies: [] };
    const stub = await stubApi({ 'GET studies': [answers(none)] });
    expect(await new StudiesApi(`${stub.url}/`).list(50)).toEqual(none);
    expect(stub.asked[0]?.query).toEqual({ limit: '50' });
  });

  it('tells each change of a study and ends with it', async () => {
    const views = [aStudy(), aStudy({ revision: 2 }), aCompletedStudy()];
    const stub = await stubApi({ [`GET studies/${studyId}/events`]: [streams(...views)] });
    const changes = await collect(new StudiesApi(stub.url).changes(studyId));
    expect(changes).toEqual(views.map((study) => ({ study, event: String(study.revision) })));
    expect(stub.asked[0]?.headers.accept).toBe('text/event-stream');
    expect(stub.asked[0]?.headers).not.toHaveProperty('last-event-id');
  });

  it('ends the changes with the reason of the signal', async () => {
    const stopping = new AbortController();
    const stub = await stubApi({ [`GET studies/${studyId}/events`]: [streamsOn(aStudy())] });
    const changes = new StudiesApi(stub.url).changes(studyId, { signal: stopping.signal });
    expect((await changes.next()).value).toMatchObject({ study: aStudy() });
    const reason = new Error('enough');
    stopping.abort(reason);
    await expect(changes.next()).rejects.toBe(reason);
  });

  it('ends with the reason of the signal also before the server has answered', async () => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    const stopsAndHangs: Behaviour = () => stopping.abort(reason);
    const stub = await stubApi({ [`GET studies/${studyId}/events`]: [stopsAndHangs] });
    await expect(new StudiesApi(stub.url).changes(studyId, { signal: stopping.signal }).next()).rejects.toBe(reason);
  });

  it('gives the failure that the server tells in the middle of the changes', async () => {
    const fails = streamsAndFails('The database went away.', aStudy());
    const stub = await stubApi({ [`GET studies/${studyId}/events`]: [fails] });
    const changes = collect(new StudiesApi(stub.url).changes(studyId));
    await expect(changes).rejects.toMatchObject({ message: 'The database went away.', retriable: true });
  });
});

describe('an error of the API', () => {
  it("is told in the server's words", async () => {
    const error = await list(refuses(500, 'internal', 'The server failed: the disk is full'));
    expect(error).toBeInstanceOf(ApiRefused);
    expect(error).toMatchObject({ code: 'http-500', message: 'The server failed: the disk is full', retriable: true });
  });

  it('may pass when the server failed, and not when it refused', async () => {
    expect(await list(refuses(503, 'http-503', 'Not yet.'))).toMatchObject({ retriable: true });
    expect(await list(refuses(404, 'study-not-found', 'There is no such study.'))).toMatchObject({ retriable: false });
  });

  it('names the status when a proxy answers with a page', async () => {
    const error = await list(sendsPage(502));
    expect(error).toBeInstanceOf(ApiRefused);
    expect(error).toMatchObject({
      code: 'http-502',
      message: expect.stringMatching(/^http:\S+ answered 502 Bad Gateway\.$/),
    });
  });

  it('says so when something else than Retrace answers', async () => {
    const error = await list(sendsPage(200));
    expect(error).toBeInstanceOf(ApiForeign);
    expect(error).toMatchObject({ message: expect.stringContaining('is not Retrace'), retriable: false });
  });

  it('says where nothing answers and what to do', async () => {
    const url = await deadUrl();
    const error = await new StudiesApi(url).list(50).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiUnreachable);
    expect(error).toMatchObject({ message: expect.stringContaining(url), retriable: true });
    expect(error).toMatchObject({ message: expect.stringContaining('npm start') });
  });

  it('takes a connection that is dropped for no answer', async () => {
    expect(await list(drops)).toBeInstanceOf(ApiUnreachable);
  });
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

import { fakeApi } from '../../testing/fake-api.js';
import { connection } from '../live/connection.js';
import { askApi } from './ask-api.js';

const id = '0192f0c4-0000-7000-8000-000000000001';
const studyRoute = `GET /studies/${id}`;

afterEach(() => {
  connection.regain();
  vi.unstubAllGlobals();
});

function askForStudy(signal?: AbortSignal): Promise<unknown> {
  return askApi((api) => api.GET('/api/studies/{id}', { params: { path: { id } }, ...(signal && { signal }) }));
}

/** What `fetch` answers, whoever asks. */
function answers(response: () => Promise<Response>): void {
  vi.stubGlobal('fetch', response);
}

describe('askApi', () => {
  it('gives what is answered', async () => {
    fakeApi({ [studyRoute]: { body: { id } } });
    expect(await askForStudy()).toEqual({ id });
  });

  it('throws the problem of a refusal, with its status and its code', async () => {
    fakeApi({ [studyRoute]: { status: 404, body: { code: 'study-not-found', detail: 'There is no study.' } } });
    await expect(askForStudy()).rejects.toMatchObject({
      status: 404,
      code: 'study-not-found',
      message: 'There is no study.',
    });
  });

  it('tells the status where a gateway answers with a page of its own, and that the API is lost', async () => {
    answers(async () => new Response('<html>', { status: 502, statusText: 'Bad Gateway' }));
    await expect(askForStudy()).rejects.toMatchObject({
      status: 502,
      code: 'http-502',
      message: 'The server answered 502 Bad Gateway',
    });
    expect(connection.current()).toBe('lost');
  });

  it('says that the API can not be reached where nobody answers, until it answers again', async () => {
    const api = fakeApi({ [studyRoute]: { body: { id } } });
    api.end();
    await expect(askForStudy()).rejects.toMatchObject({ status: 0, code: 'unreachable', unreachable: true });
    expect(connection.current()).toBe('lost');
    api.answer({ [studyRoute]: { body: { id } } });
    await askForStudy();
    expect(connection.current()).toBe('back');
  });

  it('takes a request that was given up for no loss of the API', async () => {
    const reason = new DOMException('given up', 'AbortError');
    answers(() => Promise.reject(reason));
    await expect(askForStudy(AbortSignal.abort(reason))).rejects.toMatchObject({ name: 'AbortError' });
    expect(connection.current()).not.toBe('lost');
  });
});

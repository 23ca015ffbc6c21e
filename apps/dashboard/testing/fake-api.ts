import { vi } from 'vitest';

export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

/** What is answered, by method and path: `GET /studies`. A query, and what was sent, is looked at by functions only. */
export type FakeAnswers = Readonly<Record<string, FakeAnswer | ((url: URL, sent: unknown) => FakeAnswer)>>;

export interface FakeApi {
  /** As they were asked: `GET /studies?limit=50&offset=0`. */
  readonly asked: string[];
  /** Other answers from now on. */
  readonly answer: (answers: FakeAnswers) => void;
  /** Nobody answers any more. */
  readonly end: () => void;
}

/** Has `fetch` answer by these; what is not among them is not found, as on an older server. */
export function fakeApi(first: FakeAnswers): FakeApi {
  let answers: FakeAnswers | null = first;
  const asked: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const name = `${request.method} ${url.pathname.replace(/^\/api/, '')}`;
    asked.push(name + url.search);
    if (answers === null) throw new TypeError('fetch failed');
    const found = answers[name] ?? { status: 404, body: { code: 'http-404', message: `Cannot ${name}` } };
    const { status = 200, body } = typeof found === 'function' ? found(url, await sentBy(request)) : found;
    return new Response(JSON.stringify(body ?? null), { status });
  };
  vi.stubGlobal('fetch', fetch);
  return {
    asked,
    answer: (others) => {
      answers = others;
    },
    end: () => {
      answers = null;
    },
  };
}

/** What its JSON says, or its text. */
async function sentBy(request: Request): Promise<unknown> {
  const text = await request.text();
  return request.headers.get('content-type') === 'application/json' ? JSON.parse(text) : text;
}

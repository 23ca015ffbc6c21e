import { apiClient, type ApiClient, type operations } from '@retrace/api-client';

import { connection } from '../live/connection.js';
import { ApiError } from './api-error.js';

/** What a typed request comes to: `data`, or `error` when the server refuses. */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** What may stand in a query: the client itself lets any further name pass. */
export type QueryOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** The API that serves this page. */
const api = apiClient('', { fetch: send });

/** What a request is answered with: `askApi((api) => api.GET('/api/runs', …))`. @throws ApiError */
export async function askApi<Data>(request: (client: ApiClient) => Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await request(api);
  if (!response.ok) throw refusal(response, error);
  return data as Data; // of an answer that is no error; what has no content has no shape
}

/** @throws ApiError where nobody answers, the signal's reason */
async function send(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    connection.lose();
    throw new ApiError(0, 'unreachable', 'Retrace can not be reached. It may be restarting, or have ended.', {
      cause: error,
    });
  }
  if (response.status >= 502 && response.status <= 504) connection.lose();
  else connection.regain();
  return response;
}

/** The problem that the API tells, or what little the answer of a gateway in between says. */
function refusal({ status, statusText }: Response, error: unknown): ApiError {
  const told = typeof error === 'object' && error !== null ? error : {};
  const text =
    textOf(told, 'detail') ?? textOf(told, 'message') ?? `The server answered ${status} ${statusText}`.trimEnd();
  return new ApiError(status, textOf(told, 'code') ?? `http-${status}`, text);
}

function textOf(told: object, name: string): string | undefined {
  const value: unknown = Reflect.get(told, name);
  return typeof value === 'string' ? value : undefined;
}

import { connection } from '../live/connection.js';
import { ApiError } from './api-error.js';

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; text is sent as YAML. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks the API that serves this page. The answer's shape is what the API's types say. @throws ApiError */
export async function apiRequest<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
  const response = await accepted(path, request);
  if (response.status === 204) return undefined as Answer; // what has no content has no shape
  return response.json();
}

/** The same for what is text, as YAML is. @throws ApiError */
export async function apiText(path: string, request: ApiRequest = {}): Promise<string> {
  return (await accepted(path, request)).text();
}

async function accepted(path: string, request: ApiRequest): Promise<Response> {
  const response = await send(path, request);
  if (!response.ok) throw await refusal(response);
  return response;
}

async function send(path: string, { method = 'GET', body, signal }: ApiRequest): Promise<Response> {
  const init: RequestInit = { method, ...(signal === undefined ? {} : { signal }), ...content(body) };
  let response: Response;
  try {
    response = await fetch(`/api${path}`, init);
  } catch (error) {
    if (signal?.aborted === true) throw error;
    connection.lose();
    throw new ApiError(0, 'unreachable', 'Retrace can not be reached. It may be restarting, or have ended.', {
      cause: error,
    });
  }
  if (response.status >= 502 && response.status <= 504) connection.lose();
  else connection.regain();
  return response;
}

function content(body: unknown): Pick<RequestInit, 'body' | 'headers'> {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body, headers: { 'Content-Type': 'application/yaml' } };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
}

/** The problem that the API tells, or what little a gateway's answer says. */
async function refusal(response: Response): Promise<ApiError> {
  const fallback = `The server answered ${response.status} ${response.statusText}`.trimEnd();
  try {
    const told: { readonly code?: string; readonly detail?: string; readonly message?: string } = await response.json();
    return new ApiError(
      response.status,
      told.code ?? `http-${response.status}`,
      told.detail ?? told.message ?? fallback,
    );
  } catch (error) {
    return new ApiError(response.status, `http-${response.status}`, fallback, { cause: error });
  }
}

/** `?a=1&b=x&b=y`, without what is undefined or empty. */
export function queryText(
  values: Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>,
): string {
  const pairs = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    return (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]);
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What a batch is and has, by the fields of OpenAI's API. */
export type BatchFields = Readonly<Record<string, unknown>>;

export interface BatchScript {
  /** What each look at a batch finds; the last one again and again. */
  readonly looks: readonly BatchFields[];
  /** The files that a batch ends with, by id. */
  readonly files?: Readonly<Record<string, string>>;
  /** Badly behaved at the request with this number, from 1: fails with 500, or drops the connection once it is done. */
  readonly misbehaves?: { readonly at: number; readonly how: 'fails' | 'drops' };
}

export interface StubBatchEndpoint extends AsyncDisposable {
  readonly baseUrl: string;
  /** Method and path of each request so far. */
  readonly asked: readonly string[];
  /** Bodies of `POST /v1/batches`. */
  readonly created: readonly BatchFields[];
  readonly uploads: readonly { readonly purpose: string; readonly text: string }[];
}

/** An endpoint that speaks OpenAI's files and batches, and does with every batch what its script says. */
export async function stubBatchEndpoint({ looks, files = {}, misbehaves }: BatchScript): Promise<StubBatchEndpoint> {
  const asked: string[] = [];
  const created: BatchFields[] = [];
  const uploads: { purpose: string; text: string }[] = [];
  let looked = 0;
  const look = (advance: number): BatchFields => {
    const found = looks[Math.min(looked, looks.length - 1)] ?? {};
    looked += advance;
    return found;
  };
  const batch = (index: number, fields: BatchFields): BatchFields => ({
    id: `batch_${index + 1}`,
    object: 'batch',
    endpoint: '/v1/chat/completions',
    created_at: 1_000,
    output_file_id: null,
    error_file_id: null,
    ...created[index],
    ...fields,
  });

  const routes: readonly (readonly [RegExp, (body: Buffer, type: string, id: string) => unknown])[] = [
    [
      /^POST \/v1\/files$/,
      async (body, type) => {
        const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
        const [file, purpose] = [form.get('file'), form.get('purpose')];
        if (!(file instanceof File) || typeof purpose !== 'string') throw new Error('No file was uploaded.');
        uploads.push({ purpose, text: await file.text() });
        return { id: `file-${uploads.length}`, object: 'file', purpose: 'batch' };
      },
    ],
    [/^GET \/v1\/files\/([^/]+)\/content$/, (_, __, id) => files[id]],
    [
      /^POST \/v1\/batches$/,
      (body) => batch(created.push(JSON.parse(body.toString()) as BatchFields) - 1, { status: 'validating' }), // any JSON
    ],
    [/^GET \/v1\/batches\?limit=100$/, () => ({ object: 'list', data: created.map((_, at) => batch(at, look(0))) })],
    [/^GET \/v1\/batches\/batch_(\d+)$/, (_, __, id) => batch(Number(id) - 1, look(1))],
    [/^POST \/v1\/batches\/batch_(\d+)\/cancel$/, (_, __, id) => batch(Number(id) - 1, { status: 'cancelling' })],
  ];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const line = `${request.method} ${request.url}`;
    const fault = asked.push(line) === misbehaves?.at ? misbehaves.how : undefined;
    if (fault === 'fails') return send(response, 500, { error: { message: 'Oops.' } });
    const [match, route] = routes.map(([path, to]) => [path.exec(line), to] as const).find(([found]) => found) ?? [];
    const found: unknown = await route?.(body, request.headers['content-type'] ?? '', match?.[1] ?? '');
    if (fault === 'drops') response.destroy();
    else if (found === undefined) send(response, 404, { error: { message: `There is no ${line}.` } });
    else send(response, 200, found);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    asked,
    created,
    uploads,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Files go out as they are, all else as JSON. */
function send(response: ServerResponse, status: number, content: unknown): void {
  const isFile = typeof content === 'string';
  response.writeHead(status, { 'content-type': isFile ? 'application/octet-stream' : 'application/json' });
  response.end(isFile ? content : JSON.stringify(content));
}

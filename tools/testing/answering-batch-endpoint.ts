import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface AnsweringBatchEndpoint extends AsyncDisposable {
  readonly baseUrl: string;
  /** How many requests each batch had, in the order of the batches. */
  readonly sizes: readonly number[];
}

interface BatchLine {
  readonly custom_id: string;
  readonly body: unknown;
}

/** An endpoint that speaks OpenAI's files and batches, and has each batch answered the second time it is looked at. */
export async function answeringBatchEndpoint(answer: (body: unknown) => object): Promise<AnsweringBatchEndpoint> {
  const files = new Map<string, string>();
  const batches: { id: string; input_file_id: string; metadata: unknown; looks: number }[] = [];
  const sizes: number[] = [];
  const linesOf = (fileId: string): readonly BatchLine[] =>
    (files.get(fileId) ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as BatchLine); // the client writes nothing else
  const shown = (batch: (typeof batches)[number]): object => {
    const isDone = batch.looks > 1;
    const ended = { status: 'completed', completed_at: 2, output_file_id: `out-${batch.id}` };
    const counts = { total: 1, completed: 1, failed: 0 };
    return {
      ...batch,
      created_at: 1,
      error_file_id: null,
      request_counts: counts,
      ...(isDone ? ended : { status: 'in_progress' }),
    };
  };
  const respond = async (method: string, path: string, body: Buffer, type: string): Promise<object | string> => {
    if (method === 'POST' && path === '/v1/files') {
      const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
      const file = form.get('file');
      const id = `file-${files.size + 1}`;
      files.set(id, file instanceof File ? await file.text() : '');
      return { id };
    }
    if (method === 'POST' && path === '/v1/batches') {
      const batch = { looks: 0, ...(JSON.parse(body.toString()) as { input_file_id: string; metadata: unknown }) };
      const numbered = { ...batch, id: `batch-${batches.length + 1}` };
      batches.push(numbered);
      const lines = linesOf(batch.input_file_id);
      sizes.push(lines.length);
      const answered = lines.map(({ custom_id, body: asked }) =>
        JSON.stringify({ custom_id, response: { status_code: 200, body: answer(asked) }, error: null }),
      );
      files.set(`out-${numbered.id}`, answered.join('\n'));
      return shown(numbered);
    }
    if (path === '/v1/batches') return { data: batches.map(shown), has_more: false };
    const content = /^\/v1\/files\/([^/]+)\/content$/.exec(path)?.[1];
    if (content !== undefined) return files.get(content) ?? '';
    const batch = batches.find(({ id }) => path === `/v1/batches/${id}`);
    if (batch === undefined) return {};
    batch.looks += 1;
    return shown(batch);
  };
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '', 'http://stub');
      const said = await respond(
        request.method ?? '',
        pathname,
        await buffer(request),
        request.headers['content-type'] ?? '',
      );
      response.setHeader('content-type', 'application/json');
      response.end(typeof said === 'string' ? said : JSON.stringify(said));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The stub listens on no port.');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    sizes,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

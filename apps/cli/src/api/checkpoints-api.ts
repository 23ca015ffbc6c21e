import type { CheckpointFile, CheckpointForm, CheckpointPage, CheckpointView, PruneView } from '@retrace/contracts';

import { ApiRequests } from './api-requests.js';

/** Which checkpoints to list; what is left out does not matter. Hashes are SHA-256. */
export interface CheckpointFilter {
  readonly studyId?: string;
  readonly trainingSet?: string;
  readonly prompts?: string;
  /** The most to list, the latest first. */
  readonly limit: number;
}

/** The checkpoints of a running Retrace. */
export class CheckpointsApi {
  private readonly requests: ApiRequests;

  /** @param url where training's API is served, like `http://127.0.0.1:4800` */
  constructor(url: string, token?: string) {
    this.requests = new ApiRequests(url, token);
  }

  list(filter: CheckpointFilter): Promise<CheckpointPage> {
    return this.requests.ask((client) => client.GET('/api/checkpoints', { params: { query: filter } }));
  }

  get(sha256: string): Promise<CheckpointView> {
    return this.requests.ask((client) => client.GET('/api/checkpoints/{sha256}', { params: { path: { sha256 } } }));
  }

  files(sha256: string): Promise<readonly CheckpointFile[]> {
    const params = { path: { sha256 } };
    return this.requests.ask((client) => client.GET('/api/checkpoints/{sha256}/files', { params }));
  }

  /** What a file holds, as it comes. */
  async content(sha256: string, file: CheckpointFile): Promise<AsyncIterable<Uint8Array>> {
    const params = { path: { sha256, file: file.sha256 } };
    const { body } = await this.requests.send((client) =>
      client.GET('/api/checkpoints/{sha256}/files/{file}', { params, parseAs: 'stream' }),
    );
    return body ?? emptyContent();
  }

  /** The model card, for the form in which the checkpoint is given away. */
  card(sha256: string, form: CheckpointForm): Promise<string> {
    const params = { path: { sha256 }, query: { form } };
    return this.requests.ask((client) => client.GET('/api/checkpoints/{sha256}/card', { params, parseAs: 'text' }));
  }

  /** What may go. */
  prunable(olderThanDays: number): Promise<PruneView> {
    const params = { query: { olderThanDays } };
    return this.requests.ask((client) => client.GET('/api/checkpoints/prunable', { params }));
  }

  /** Removes what may go, and tells what it was. */
  prune(olderThanDays: number): Promise<PruneView> {
    const params = { query: { olderThanDays } };
    return this.requests.ask((client) => client.DELETE('/api/checkpoints/prunable', { params }));
  }
}

async function* emptyContent(): AsyncGenerator<Uint8Array> {}

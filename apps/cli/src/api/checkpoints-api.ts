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

  list({ limit, ...filter }: CheckpointFilter): Promise<CheckpointPage> {
    const query = new URLSearchParams({ ...filter, limit: String(limit) });
    return this.requests.ask(`checkpoints?${query.toString()}`);
  }

  get(sha256: string): Promise<CheckpointView> {
    return this.requests.ask(pathOf(sha256));
  }

  files(sha256: string): Promise<readonly CheckpointFile[]> {
    return this.requests.ask(`${pathOf(sha256)}/files`);
  }

  /** What a file holds, as it comes. */
  async content(sha256: string, file: CheckpointFile): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await this.requests.send(`${pathOf(sha256)}/files/${file.sha256}`);
    return body ?? emptyContent();
  }

  /** The model card, for the form in which the checkpoint is given away. */
  async card(sha256: string, form: CheckpointForm): Promise<string> {
    return (await this.requests.send(`${pathOf(sha256)}/card?form=${form}`)).text();
  }

  /** What may go. */
  prunable(olderThanDays: number): Promise<PruneView> {
    return this.requests.ask(`checkpoints/prunable?olderThanDays=${olderThanDays}`);
  }

  /** Removes what may go, and tells what it was. */
  prune(olderThanDays: number): Promise<PruneView> {
    return this.requests.ask(`checkpoints/prunable?olderThanDays=${olderThanDays}`, { method: 'DELETE' });
  }
}

function pathOf(sha256: string): string {
  return `checkpoints/${encodeURIComponent(sha256)}`;
}

async function* emptyContent(): AsyncGenerator<Uint8Array> {}

import type {
  DeadLetterState,
  DeadLetterSummary,
  DeadLetterView,
  ReportSummary,
  StudySummary,
  StudyView,
} from '@retrace/contracts';

import { ApiForeign, ApiRefused, ApiUnreachable } from './api-errors.js';
import { readEvents } from './event-stream.js';

export interface SubmittedFile {
  readonly text: string;
  /** Its path, for messages. */
  readonly source: string;
  /** A study of the same spec is shown or resumed; otherwise a new one is started. */
  readonly reuse: boolean;
}

/** Which dead letters to list; what is left out does not matter. */
export interface DeadLetterFilter {
  readonly state?: DeadLetterState;
  readonly service?: string;
  readonly studyId?: string;
  /** The most to list, the newest first. */
  readonly limit: number;
}

/** The API of a running Retrace. */
export class StudiesApi {
  readonly url: string;

  /** @param url where it is served, like `http://127.0.0.1:4800` */
  constructor(url: string) {
    this.url = url.replace(/\/+$/, '');
  }

  submit({ text, source, reuse }: SubmittedFile): Promise<StudyView> {
    const query = new URLSearchParams({ source, reuse: String(reuse) });
    return this.ask(`studies?${query.toString()}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/yaml' },
    });
  }

  list(): Promise<readonly StudySummary[]> {
    return this.ask('studies');
  }

  get(id: string): Promise<StudyView> {
    return this.ask(`studies/${encodeURIComponent(id)}`);
  }

  cancel(id: string): Promise<StudyView> {
    return this.ask(`studies/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  report(id: string): Promise<ReportSummary> {
    return this.ask(`reports/${encodeURIComponent(id)}/json`);
  }

  reportPage(id: string): string {
    return `${this.url}/api/reports/${id}`;
  }

  deadLetters({ limit, ...filter }: DeadLetterFilter): Promise<readonly DeadLetterSummary[]> {
    const query = new URLSearchParams({ ...filter, limit: String(limit) });
    return this.ask(`dead-letters?${query.toString()}`);
  }

  deadLetter(letterId: string): Promise<DeadLetterView> {
    return this.ask(`dead-letters/${encodeURIComponent(letterId)}`);
  }

  replayDeadLetter(letterId: string): Promise<DeadLetterView> {
    return this.ask(`dead-letters/${encodeURIComponent(letterId)}/replay`, { method: 'POST' });
  }

  discardDeadLetter(letterId: string): Promise<DeadLetterView> {
    return this.ask(`dead-letters/${encodeURIComponent(letterId)}/discard`, { method: 'POST' });
  }

  /** The study now and after every change, until it has ended or the connection has. @throws the signal's reason */
  async *changes(id: string, signal?: AbortSignal): AsyncGenerator<StudyView> {
    const path = `studies/${encodeURIComponent(id)}/events`;
    const response = await this.request(path, { headers: { accept: 'text/event-stream' }, ...(signal && { signal }) });
    for await (const { type, data } of readEvents(response)) {
      if (type === 'error') throw new ApiRefused(500, data);
      const view: StudyView = JSON.parse(data);
      yield view;
    }
  }

  private async ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await this.request(path, init);
    const answer: unknown = await response.json().catch((error: unknown) => {
      throw new ApiForeign(this.url, error);
    });
    return answer as Answer; // the server is of the same version, and its types are the contract
  }

  private async request(path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(`${this.url}/api/${path}`, init).catch((error: unknown) => {
      init?.signal?.throwIfAborted();
      throw new ApiUnreachable(this.url, error);
    });
    if (response.ok) return response;
    throw new ApiRefused(response.status, await this.messageOf(response));
  }

  /** In the server's words; a proxy in between has a page instead. */
  private async messageOf(response: Response): Promise<string> {
    const body: unknown = await response.json().catch(() => undefined);
    const isError = typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string';
    if (isError) return String(body.message);
    return `${this.url} answered ${`${response.status} ${response.statusText}`.trim()}.`;
  }
}

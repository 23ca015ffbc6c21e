import type {
  DeadLetterState,
  DeadLetterSummary,
  DeadLetterView,
  ReportSummary,
  StudyPage,
  StudyView,
} from '@retrace/contracts';

import { ApiRefused } from './api-errors.js';
import { ApiRequests } from './api-requests.js';
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

/** The studies of a running Retrace. */
export class StudiesApi {
  private readonly requests: ApiRequests;

  /** @param url where it is served, like `http://127.0.0.1:4800` */
  constructor(url: string, token?: string) {
    this.requests = new ApiRequests(url, token);
  }

  get url(): string {
    return this.requests.url;
  }

  submit({ text, source, reuse }: SubmittedFile): Promise<StudyView> {
    const query = new URLSearchParams({ source, reuse: String(reuse) });
    return this.requests.ask(`studies?${query.toString()}`, {
      method: 'POST',
      body: text,
      headers: { 'content-type': 'application/yaml' },
    });
  }

  /** The latest first. @param limit the most to list */
  list(limit: number): Promise<StudyPage> {
    return this.requests.ask(`studies?limit=${limit}`);
  }

  get(id: string): Promise<StudyView> {
    return this.requests.ask(`studies/${encodeURIComponent(id)}`);
  }

  cancel(id: string): Promise<StudyView> {
    return this.requests.ask(`studies/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  report(id: string): Promise<ReportSummary> {
    return this.requests.ask(`reports/${encodeURIComponent(id)}/json`);
  }

  reportPage(id: string): string {
    return `${this.url}/api/reports/${id}`;
  }

  deadLetters({ limit, ...filter }: DeadLetterFilter): Promise<readonly DeadLetterSummary[]> {
    const query = new URLSearchParams({ ...filter, limit: String(limit) });
    return this.requests.ask(`dead-letters?${query.toString()}`);
  }

  deadLetter(letterId: string): Promise<DeadLetterView> {
    return this.requests.ask(`dead-letters/${encodeURIComponent(letterId)}`);
  }

  replayDeadLetter(letterId: string): Promise<DeadLetterView> {
    return this.requests.ask(`dead-letters/${encodeURIComponent(letterId)}/replay`, { method: 'POST' });
  }

  discardDeadLetter(letterId: string): Promise<DeadLetterView> {
    return this.requests.ask(`dead-letters/${encodeURIComponent(letterId)}/discard`, { method: 'POST' });
  }

  /** The study now and after every change, until it has ended or the connection has. @throws the signal's reason */
  async *changes(id: string, signal?: AbortSignal): AsyncGenerator<StudyView> {
    const path = `studies/${encodeURIComponent(id)}/events`;
    const response = await this.requests.send(path, {
      headers: { accept: 'text/event-stream' },
      ...(signal && { signal }),
    });
    for await (const { type, data } of readEvents(response)) {
      if (type === 'error') throw new ApiRefused(500, data);
      const view: StudyView = JSON.parse(data);
      yield view;
    }
  }
}

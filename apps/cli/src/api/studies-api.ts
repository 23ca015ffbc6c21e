import type {
  DeadLetterState,
  DeadLetterSummary,
  DeadLetterView,
  ReportSummary,
  ServiceName,
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

/** A study as it became, and the event that told it. */
export interface StudyChange {
  readonly study: StudyView;
  /** By which a lost stream goes on; empty where the server numbers none. */
  readonly event: string;
}

interface ChangesAsked {
  readonly after?: string | undefined;
  readonly signal?: AbortSignal | undefined;
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
    return this.requests.ask((client) =>
      client.POST('/api/studies', {
        params: { query: { source, reuse: String(reuse) } },
        body: text,
        bodySerializer: () => text,
        headers: { 'content-type': 'application/yaml' },
      }),
    );
  }

  /** The latest first. @param limit the most to list */
  list(limit: number): Promise<StudyPage> {
    return this.requests.ask((client) => client.GET('/api/studies', { params: { query: { limit } } }));
  }

  get(id: string): Promise<StudyView> {
    return this.requests.ask((client) => client.GET('/api/studies/{id}', { params: { path: { id } } }));
  }

  cancel(id: string): Promise<StudyView> {
    return this.requests.ask((client) => client.DELETE('/api/studies/{id}', { params: { path: { id } } }));
  }

  report(studyId: string): Promise<ReportSummary> {
    const params = { path: { studyId } };
    return this.requests.ask((client) => client.GET('/api/reports/{studyId}/json', { params }));
  }

  reportPage(id: string): string {
    return `${this.url}/api/reports/${id}`;
  }

  deadLetters({ service, ...filter }: DeadLetterFilter): Promise<readonly DeadLetterSummary[]> {
    // Any word may be asked for: the server says which there are.
    const query = { ...filter, ...(service !== undefined && { service: service as ServiceName }) };
    return this.requests.ask((client) => client.GET('/api/dead-letters', { params: { query } }));
  }

  deadLetter(letterId: string): Promise<DeadLetterView> {
    const params = { path: { letterId } };
    return this.requests.ask((client) => client.GET('/api/dead-letters/{letterId}', { params }));
  }

  replayDeadLetter(letterId: string): Promise<DeadLetterView> {
    const params = { path: { letterId } };
    return this.requests.ask((client) => client.POST('/api/dead-letters/{letterId}/replay', { params }));
  }

  discardDeadLetter(letterId: string): Promise<DeadLetterView> {
    const params = { path: { letterId } };
    return this.requests.ask((client) => client.POST('/api/dead-letters/{letterId}/discard', { params }));
  }

  /**
   * The study now and after every change, until it has ended or the connection has.
   *
   * @param after the event that the caller has already: then what comes after it
   * @throws ApiRefused, ApiUnreachable, the signal's reason
   */
  async *changes(id: string, { after, signal }: ChangesAsked = {}): AsyncGenerator<StudyChange> {
    const response = await this.requests.send(
      (client) =>
        client.GET('/api/studies/{id}/events', {
          params: { path: { id }, ...(after !== undefined && { header: { 'last-event-id': after } }) },
          headers: { accept: 'text/event-stream' },
          parseAs: 'stream',
          ...(signal && { signal }),
        }),
      signal,
    );
    for await (const { type, data, id: event } of readEvents(response)) {
      if (type === 'error') throw new ApiRefused(500, data);
      const study: StudyView = JSON.parse(data);
      yield { study, event };
    }
  }
}

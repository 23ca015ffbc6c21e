import type { StudyView } from '@retrace/contracts';
import type { Request, Response } from 'express';

import type { StubStudies } from './stub-studies.ts';

interface Listener {
  readonly response: Response;
  /** The study that is followed; all of them without. */
  readonly id?: string;
}

/** Server-sent events of studies. */
export class StubStreams {
  private readonly listeners = new Set<Listener>();
  private readonly studies: StubStudies;

  constructor(studies: StubStudies) {
    this.studies = studies;
  }

  follow(request: Request, response: Response, id?: string): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': here\n\n');
    const listener = { response, ...(id === undefined ? {} : { id }) };
    this.listeners.add(listener);
    request.on('close', () => this.listeners.delete(listener));
    const study = id === undefined ? undefined : this.studies.find(id);
    if (study !== undefined) this.send([study]);
  }

  send(changed: readonly StudyView[]): void {
    for (const { response, id } of this.listeners) {
      for (const study of changed.filter((one) => id === undefined || one.id === id)) {
        response.write(`event: study\nid: ${study.revision}\ndata: ${JSON.stringify(study)}\n\n`);
        if (id !== undefined && study.state !== 'running') response.end();
      }
    }
  }

  drop(): void {
    for (const { response } of this.listeners) response.destroy();
    this.listeners.clear();
  }
}

import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { Streams, validId } from '@retrace/service';
import type { Response } from 'express';

import { StudyNotFound } from '../domain/study-errors.js';
import { ChangeFeed } from '../live/change-feed.js';
import { ResponseChannel } from '../live/event-channel.js';
import { readCursor } from '../live/study-changes.js';
import { StudyFollower } from '../live/study-follower.js';
import { StudyStore } from '../storage/study-store.js';

/** Server-sent events. `Last-Event-ID`, which browsers send by themselves, goes on where a connection was lost. */
@Controller('studies')
export class StudyStreamsController {
  constructor(
    private readonly studies: StudyStore,
    private readonly feed: ChangeFeed,
  ) {}

  /**
   * Tells which studies changed. Server-sent events: `study` is a StudySummary that changed; `reload` says that the list is
   * to be read, now and where too much was missed.
   *
   * @answers text/event-stream
   */
  @Get('events')
  @Streams()
  list(@Headers('last-event-id') last: string | undefined, @Res() response: Response): void {
    this.feed.followList(new ResponseChannel(response), readCursor(last));
  }

  /**
   * Tells a study now and after every change, until it has ended. Server-sent events of the type `study`, each a StudyView.
   *
   * @answers text/event-stream
   * @answers 204 The client has the study's end
   * @throws StudyNotFound
   */
  @Get(':id/events')
  @Streams()
  async study(
    @Param('id', validId) id: string,
    @Headers('last-event-id') last: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const stored = await this.studies.find(id);
    if (stored === undefined) throw new StudyNotFound(id);
    const { revision, state } = stored.study;
    const has = last === String(revision) ? revision : 0;
    // The only answer after which browsers do not connect again.
    if (has === revision && state !== 'running') return void response.status(204).end();
    this.feed.followStudy(stored.study.id, new StudyFollower(new ResponseChannel(response), has));
  }
}

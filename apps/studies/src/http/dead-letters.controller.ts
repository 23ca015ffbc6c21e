import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { DeadLetterSummary, DeadLetterView } from '@retrace/contracts';
import { validInput } from '@retrace/service';

import { DeadLetters } from '../dead-letters/dead-letters.js';
import { LetterStore } from '../dead-letters/letter-store.js';
import { DeadLetterQuery } from './dead-letter-query.js';
import { toDeadLetterSummary, toDeadLetterView } from './dead-letter-view.js';

/** See the messages that a service could not handle, and decide what becomes of them. */
@Controller('dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: LetterStore,
    private readonly deadLetters: DeadLetters,
  ) {}

  /** Lists dead letters, the newest first. */
  @Get()
  async list(@Query(validInput) { limit, ...filter }: DeadLetterQuery): Promise<readonly DeadLetterSummary[]> {
    return (await this.letters.list(filter, limit)).map(toDeadLetterSummary);
  }

  /**
   * Shows a dead letter, with the message that it is.
   *
   * @throws DeadLetterNotFound
   */
  @Get(':letterId')
  async get(@Param('letterId') letterId: string): Promise<DeadLetterView> {
    return toDeadLetterView(await this.deadLetters.get(letterId));
  }

  /**
   * Sends a dead letter again to the service that could not handle it.
   *
   * @throws DeadLetterNotFound, DeadLetterStateConflict, DeadLetterUnreadable
   */
  @Post(':letterId/replay')
  @HttpCode(200)
  async replay(@Param('letterId') letterId: string): Promise<DeadLetterView> {
    return toDeadLetterView(await this.deadLetters.replay(letterId));
  }

  /**
   * Puts a dead letter away that is not needed.
   *
   * @throws DeadLetterNotFound, DeadLetterStateConflict
   */
  @Post(':letterId/discard')
  @HttpCode(200)
  async discard(@Param('letterId') letterId: string): Promise<DeadLetterView> {
    return toDeadLetterView(await this.deadLetters.discard(letterId));
  }
}

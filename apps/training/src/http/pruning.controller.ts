import { Controller, Delete, Get, Query } from '@nestjs/common';
import type { PruneView } from '@retrace/contracts';
import { Needs, validInput } from '@retrace/service';

import { CheckpointPruning } from '../pruning/checkpoint-pruning.js';
import { PruneQuery } from './prune-query.js';

/** See which checkpoints nobody needs, and remove their files. */
@Controller('checkpoints/prunable')
export class PruningController {
  constructor(private readonly pruning: CheckpointPruning) {}

  /** Lists the checkpoints that nobody needs. */
  @Get()
  plan(@Query(validInput) { olderThanDays }: PruneQuery): Promise<PruneView> {
    return this.pruning.plan(olderThanDays);
  }

  /** Removes the files of checkpoints that nobody needs, and tells which they were. */
  @Delete()
  @Needs('admin')
  prune(@Query(validInput) { olderThanDays }: PruneQuery): Promise<PruneView> {
    return this.pruning.prune(olderThanDays);
  }
}

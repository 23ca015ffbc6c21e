import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ScorerPool } from '@retrace/benchmarks';

import { EvaluationSettings } from '../evaluation.settings.js';

/** The scorers of this process, for as long as the service runs. */
@Injectable()
export class AnswerScorer implements OnApplicationShutdown {
  private readonly scorers: ScorerPool;

  constructor(settings: EvaluationSettings) {
    this.scorers = new ScorerPool(settings);
  }

  get score(): ScorerPool['score'] {
    return this.scorers.score;
  }

  onApplicationShutdown(): void {
    this.scorers.stop();
  }
}

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { ScorerProcess } from '@retrace/benchmarks';

import { EvaluationSettings } from '../evaluation.settings.js';

/** The scorer of this process, for as long as the service runs. */
@Injectable()
export class AnswerScorer implements OnApplicationShutdown {
  private readonly process: ScorerProcess;

  constructor(settings: EvaluationSettings) {
    this.process = new ScorerProcess(settings);
  }

  get score(): ScorerProcess['score'] {
    return this.process.score;
  }

  onApplicationShutdown(): void {
    this.process.stop();
  }
}

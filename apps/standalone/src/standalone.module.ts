import { join } from 'node:path';

import { Module, type DynamicModule } from '@nestjs/common';
import { CurationModule } from '@retrace/curation';
import { EvaluationModule } from '@retrace/evaluation';
import { ReportingModule } from '@retrace/reporting';
import { RewritingModule } from '@retrace/rewriting';
import { PlatformModule, type Platform } from '@retrace/service';
import { StudiesModule } from '@retrace/studies';
import { TrainingModule } from '@retrace/training';

import type { ProgramVersion } from './program-version.js';
import { projectRoot } from './standalone.settings.js';

/** Requests that the model server gets at a time: what it samples in one batch, and as much again waiting. */
const MAX_IN_FLIGHT = 128;

/** All services in one process. */
@Module({})
export class StandaloneModule {
  static of(platform: Platform, home: string, program: ProgramVersion): DynamicModule {
    const python = join(home, 'python/bin/python');
    const trainer = join(projectRoot, 'apps/trainer');
    const model = join(home, 'models/smollm2-135m-instruct');
    return {
      module: StandaloneModule,
      imports: [
        PlatformModule.of(platform),
        StudiesModule,
        CurationModule,
        RewritingModule,
        TrainingModule.with({ python, trainer, model, runs: join(home, 'runs') }),
        EvaluationModule.with({
          python,
          trainer,
          model,
          maxInFlight: MAX_IN_FLIGHT,
          adapters: join(home, 'adapters'),
          serverLog: join(home, 'logs/model-server.log'),
        }),
        ReportingModule.with({ folder: join(home, 'reports'), ...program }),
      ],
    };
  }
}

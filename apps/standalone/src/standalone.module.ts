import { Module, type DynamicModule } from '@nestjs/common';
import { CurationModule } from '@retrace/curation';
import { EvaluationModule } from '@retrace/evaluation';
import {
  ApiDocumentController,
  HealthController,
  readSettings,
  SERVED,
  type MachinePlaces,
  type ProgramVersion,
} from '@retrace/hosting';
import { ReportingModule } from '@retrace/reporting';
import { RewritingModule, RewritingSettings } from '@retrace/rewriting';
import { PlatformModule, type Platform } from '@retrace/service';
import { StudiesModule, type FixedTokens } from '@retrace/studies';
import { TrainingModule } from '@retrace/training';

/** Whose requests are answered here. */
const served = ['studies', 'curation', 'rewriting', 'training', 'evaluation', 'reporting', 'hosting'];

/** All services in one process. */
@Module({ controllers: [ApiDocumentController, HealthController] })
export class StandaloneModule {
  static of(platform: Platform, places: MachinePlaces, program: ProgramVersion, tokens: FixedTokens): DynamicModule {
    return {
      module: StandaloneModule,
      providers: [{ provide: SERVED, useValue: served }],
      imports: [
        PlatformModule.of(platform),
        StudiesModule.with(tokens),
        CurationModule,
        RewritingModule.with(readSettings(RewritingSettings, process.env)),
        TrainingModule.under(places, process.env),
        EvaluationModule.under(places, process.env),
        ReportingModule.with({ folder: places.reports, ...program }),
      ],
    };
  }
}

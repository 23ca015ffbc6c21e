import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { PlatformModule, type Platform } from '@retrace/service';

import { ApiDocumentController, SERVED } from './api-document/api-document.controller.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.controller.js';

/** One service and what it stands on. */
@Module({ controllers: [ApiDocumentController, HealthController, MetricsController] })
export class HostedServiceModule {
  static of(name: string, platform: Platform, service: Type<object> | DynamicModule, metrics: Metrics): DynamicModule {
    return {
      module: HostedServiceModule,
      imports: [PlatformModule.of(platform), service],
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: SERVED, useValue: [name, 'hosting'] },
      ],
    };
  }
}

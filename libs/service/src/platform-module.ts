import { Module, type DynamicModule } from '@nestjs/common';

import { PLATFORM, type Platform } from './platform.js';

/** Gives the platform to every service of the process. */
@Module({})
export class PlatformModule {
  static of(platform: Platform): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      providers: [{ provide: PLATFORM, useValue: platform }],
      exports: [PLATFORM],
    };
  }
}

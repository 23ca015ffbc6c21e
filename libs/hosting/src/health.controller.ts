import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { describeError } from '@retrace/observability';
import { askDatabase } from '@retrace/persistence';
import { OpenToAll, PLATFORM, type Platform } from '@retrace/service';

/** Says whether the process lives, and whether it can be given work. */
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  /** Says that the process lives. */
  @Get('live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /**
   * Says whether the process can be given work.
   *
   * @throws ServiceUnavailableException
   */
  @Get('ready')
  async ready(): Promise<{ readonly status: 'ready' }> {
    try {
      await askDatabase(this.platform.database);
    } catch (error) {
      throw new ServiceUnavailableException(`The database does not answer: ${describeError(error)}`);
    }
    return { status: 'ready' };
  }
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FolderArtifactStore } from '@retrace/artifacts';
import { dashboardFolder, datasetPlaces, placesIn, programVersion, type LocalSettings } from '@retrace/hosting';
import { ComputeSlots, parseSlots } from '@retrace/jobs';
import { InProcessTransport } from '@retrace/messaging';
import type { Log } from '@retrace/observability';
import { startPostgres, type PostgresDied } from '@retrace/persistence';
import { dashboardPages, prepareHttp } from '@retrace/service';

import { assertPortIsFree, portInUseOr } from './port-in-use.js';
import { StandaloneModule } from './standalone.module.js';

/** Nobody else's business: the API has no users and no passwords yet. */
const HOST = '127.0.0.1';

export interface RunningStandalone {
  /** Of the API. */
  readonly url: string;
  /** Where Postgres keeps its data: not always under the home. */
  readonly databaseFolder: string;
  /** Resolves if Postgres ends by itself: then nothing here can go on. */
  readonly died: Promise<PostgresDied>;
  /** Hands back what is under way and ends every process that was started. */
  close(): Promise<void>;
}

/**
 * Starts Postgres and all services, and serves their API.
 *
 * @throws PortInUse, PostgresNotStarted
 */
export async function startStandalone(
  settings: LocalSettings,
  logOf: (service: string) => Log,
): Promise<RunningStandalone> {
  const places = placesIn(settings.RETRACE_HOME, settings.RETRACE_MODELS);
  const { home } = places;
  await assertPortIsFree(settings.RETRACE_PORT, HOST);
  await mkdir(home, { recursive: true });
  const postgres = await startPostgres(join(home, 'postgres'));
  try {
    const platform = {
      database: postgres.url,
      transport: new InProcessTransport(),
      artifacts: new FolderArtifactStore(places.artifacts),
      datasets: datasetPlaces(places, settings),
      models: places.models,
      compute: new ComputeSlots(parseSlots(settings.RETRACE_SLOTS)),
      exclusive: true,
      logOf,
    };
    const app = await NestFactory.create<NestExpressApplication>(
      StandaloneModule.of(platform, places, await programVersion()),
      { logger: false, abortOnError: false, forceCloseConnections: true },
    );
    prepareHttp(app, logOf('http'));
    app.use(dashboardPages(dashboardFolder));
    try {
      await app.listen(settings.RETRACE_PORT, HOST);
    } catch (error) {
      await app.close();
      throw portInUseOr(error, settings.RETRACE_PORT);
    }
    return {
      url: await app.getUrl(),
      databaseFolder: postgres.folder,
      died: postgres.died,
      close: async () => {
        await app.close();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

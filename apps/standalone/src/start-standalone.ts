import { randomBytes } from 'node:crypto';
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
import { dashboardPages, httpAccess, prepareHttp, type AccessEnvironment } from '@retrace/service';
import { frontDoorOf } from '@retrace/studies';

import { assertPortIsFree, portInUseOr } from './port-in-use.js';
import { StandaloneModule } from './standalone.module.js';

export interface RunningStandalone {
  /** Of the API. */
  readonly url: string;
  /** By which the program itself may ask it, also when there are tokens. */
  readonly token: string;
  /** What whoever starts it has to know of who is served. */
  readonly advice: string | undefined;
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
  accessSettings: AccessEnvironment,
  adminToken: string | undefined,
  logOf: (service: string) => Log,
): Promise<RunningStandalone> {
  const places = placesIn(settings.RETRACE_HOME, settings.RETRACE_MODELS);
  const { home } = places;
  const { RETRACE_HOST: host, RETRACE_PORT: port } = settings;
  const token = randomBytes(32).toString('base64url');
  await assertPortIsFree(port, host);
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
      StandaloneModule.of(platform, places, await programVersion(), { environment: adminToken, own: token }),
      { logger: false, abortOnError: false, forceCloseConnections: true },
    );
    const access = httpAccess(accessSettings, frontDoorOf(app));
    prepareHttp(app, logOf('http'), access);
    app.use(dashboardPages(dashboardFolder));
    try {
      await app.listen(port, host);
    } catch (error) {
      await app.close();
      throw portInUseOr(error, port);
    }
    const advice = await access.callers.advise(host);
    if (advice !== undefined) logOf('http').info(advice);
    return {
      url: await app.getUrl(),
      token,
      advice,
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

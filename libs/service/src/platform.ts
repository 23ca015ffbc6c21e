import type { ArtifactStore } from '@retrace/artifacts';
import type { DatasetPlaces } from '@retrace/datasets';
import type { Compute } from '@retrace/jobs';
import type { Transport } from '@retrace/messaging';
import type { Log } from '@retrace/observability';
import type { DatabaseUrl } from '@retrace/persistence';

/** What a service stands on, whatever it is: the same in one process and in many. */
export interface Platform {
  readonly database: DatabaseUrl;
  readonly transport: Transport;
  readonly artifacts: ArtifactStore;
  /** Where data sets are looked for. */
  readonly datasets: DatasetPlaces;
  /** Folder with a folder for each backbone, named after it. Services that run no model read tokenizers there. */
  readonly models: string;
  /** Held by work that takes a whole machine or a GPU, or a place elsewhere. */
  readonly compute: Compute;
  /** This process alone works on the database, so jobs that are active when it starts are nobody's. */
  readonly exclusive: boolean;
  readonly logOf: (service: string) => Log;
}

/** The token under which the platform is injected. */
export const PLATFORM = Symbol('platform');

import { join, resolve } from 'node:path';

import { placesOf, type DatasetPlaces, type DatasetSettings } from '@retrace/datasets';

import { projectRoot } from './project-root.js';

/** Where things lie on this machine. */
export interface MachinePlaces {
  readonly home: string;
  /** The interpreter of the trainer's and the model server's environment. */
  readonly python: string;
  /** Folder of the Python package that trains and serves. */
  readonly trainer: string;
  /** Folder with a folder for each backbone, named after it. */
  readonly models: string;
  readonly artifacts: string;
  readonly runs: string;
  readonly adapters: string;
  readonly reports: string;
  readonly logs: string;
}

/**
 * @param home everything that is made on this machine; relative to the project's folder
 * @param models where the backbones lie, when that is elsewhere; relative to the project's folder, too
 */
export function placesIn(home: string, models?: string): MachinePlaces {
  const folder = resolve(projectRoot, home);
  return {
    home: folder,
    python: join(folder, 'python/bin/python'),
    trainer: join(projectRoot, 'apps/trainer'),
    models: models === undefined ? join(folder, 'models') : resolve(projectRoot, models),
    artifacts: join(folder, 'artifacts'),
    runs: join(folder, 'runs'),
    adapters: join(folder, 'adapters'),
    reports: join(folder, 'reports'),
    logs: join(folder, 'logs'),
  };
}

/** Where a program looks for data sets: in the folder that it is told of first. An empty setting is none. */
export function datasetPlaces({ home }: MachinePlaces, settings: DatasetSettings): DatasetPlaces {
  return placesOf(settings, { projectRoot, downloads: join(home, 'datasets'), root: projectRoot });
}

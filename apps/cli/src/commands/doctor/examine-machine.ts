import { readFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';

import { catalogOf, quickstartSpec, shippedParts } from '@retrace/spec-parts';
import { parseStudySpec } from '@retrace/study';

import type { ApiRequests } from '../../api/api-requests.js';
import { catalogPlaces, home, modelsFolder, projectRoot, workerOfProject } from '../machine.js';
import { checkCores, checkDisk, checkGpu, checkMemory } from './checks/hardware.js';
import { checkData, checkModels, checkNamedFolder } from './checks/material.js';
import { checkKafka, checkPostgres, checkServer, isListening } from './checks/reachability.js';
import { checkNode, checkPython, checkWorker } from './checks/runtimes.js';
import { findServer } from './find-server.js';
import { ok, warn, type Finding } from './finding.js';

export interface Examination {
  readonly requests: ApiRequests;
  /** Whether somebody named the server. */
  readonly isUrlChosen: boolean;
  readonly environment: NodeJS.ProcessEnv;
}

/** Looks at everything that Retrace needs on this machine, side by side. Nothing is changed, and nothing is downloaded. */
export async function examineMachine({ requests, isUrlChosen, environment }: Examination): Promise<readonly Finding[]> {
  const places = catalogPlaces();
  const [backbones, datasets] = await Promise.all([catalogOf.backbones(places), catalogOf.datasets(places)]);
  const [python, worker, disk, gpu, named, needed, kafka, postgres, server] = await Promise.all([
    checkPython(),
    checkWorker(workerOfProject().python),
    checkDisk(home()),
    checkGpu(),
    checkNamedFolder('RETRACE_DATA', environment['RETRACE_DATA']),
    datasetsOfFirstStudy(),
    checkKafka(environment['KAFKA_BROKERS']),
    checkPostgres(environment['DATABASE_URL']),
    examineServer(requests, isUrlChosen, environment),
  ]);
  return [
    checkNode(process.versions.node),
    python,
    worker,
    checkMemory(Math.min(totalmem(), process.constrainedMemory() || Infinity)),
    checkCores(availableParallelism()),
    disk,
    gpu,
    checkModels(backbones, modelsFolder()),
    ...named,
    checkData(datasets, needed),
    kafka,
    postgres,
    ...server,
  ];
}

async function datasetsOfFirstStudy(): Promise<readonly string[]> {
  const { prompts, evaluation } = parseStudySpec(await quickstartSpec(), 'the first study', await shippedParts());
  const names = [...prompts.sources.map(({ dataset }) => dataset), ...evaluation.benchmarks.map(({ name }) => name)];
  return [...new Set(names)];
}

async function examineServer(
  requests: ApiRequests,
  isChosen: boolean,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Finding[]> {
  const { version }: { readonly version: string } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  );
  const server = await findServer(requests);
  const found = checkServer(server, { url: requests.url, isChosen, version });
  // A server that is there may well be the one that has the port.
  if (server.kind === 'retrace') return [found];
  const port = Number(environment['RETRACE_PORT'] || 4800);
  if (!(await isListening('127.0.0.1', port))) return [ok('Port', `${port} is free`), found];
  return [warn('Port', `${port} is in use`, 'Stop what uses it, or set RETRACE_PORT to another'), found];
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { freePorts } from '@retrace/processes';

import { retraceHome } from '../bootstrap/project-paths.mjs';
import { installSeaweedfs } from './install-seaweedfs.js';

const READY_TRIES = 300;
const READY_PAUSE_MS = 100;
const LAST_CHARACTERS = 2_000;

/** The object store of docker-compose.yml, without Docker. */
export interface ObjectStore {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** At once; what it holds is not to be used again. */
  stop(): Promise<void>;
}

/** The first is the one that clients use. */
const PORTS = ['s3', 'master', 'volume', 'filer', 'admin'].flatMap((part) => [`${part}.port`, `${part}.port.grpc`]);

/** No page, no other protocol, nothing sent home. */
const ONLY_S3 = [
  '-ip=127.0.0.1',
  '-ip.bind=127.0.0.1',
  '-admin.ui=false',
  '-webdav=false',
  '-s3.port.iceberg=0',
  '-s3.port.lance=0',
  '-master.telemetry=false',
];

/**
 * Starts the object store on free ports of this machine.
 *
 * @param folder where it keeps its files
 * @throws when it ends or says nothing for half a minute; the message has its last lines
 */
export async function startObjectStore(folder: string): Promise<ObjectStore> {
  const program = await installSeaweedfs(retraceHome());
  const access = { bucket: 'retrace', accessKeyId: 'retrace', secretAccessKey: 'retrace-secret' };
  const ports = await freePorts(PORTS.length);
  const portWords = ports.map((port, index) => `-${PORTS[index]}=${port}`);
  const store = spawn(program, ['mini', `-dir=${folder}`, ...ONLY_S3, ...portWords], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      S3_BUCKET: access.bucket,
      AWS_ACCESS_KEY_ID: access.accessKeyId,
      AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
    },
  });
  let output = '';
  for (const stream of [store.stdout, store.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-LAST_CHARACTERS)));
  }
  const exited = once(store, 'exit');
  const endpoint = `http://127.0.0.1:${ports[0]}`;
  const stop = async (): Promise<void> => {
    store.kill('SIGKILL'); // it would wait for idle connections, and its data is thrown away
    await exited;
    await removeSockets(ports);
  };
  for (let tries = 0; !(await answers(endpoint)); tries++) {
    if (store.exitCode === null && store.signalCode === null && tries < READY_TRIES) await delay(READY_PAUSE_MS);
    else {
      await stop();
      throw new Error(`The object store did not start:\n${output}`);
    }
  }
  return { endpoint, region: 'us-east-1', ...access, stop };
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(`${endpoint}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** It names a socket after each of its ports, and leaves them behind. */
async function removeSockets(ports: readonly number[]): Promise<void> {
  const mine = new RegExp(`^seaweedfs-.*-(${ports.join('|')})\\.sock$`);
  for (const name of await readdir('/tmp')) if (mine.test(name)) await rm(join('/tmp', name), { force: true });
}

import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { serviceNames } from '@retrace/contracts';
import { KafkaEnvironment, kafkaSettingsOf, readSettings, readTopics } from '@retrace/hosting';
import { ensureTopics } from '@retrace/messaging';
import { jsonLog } from '@retrace/observability';
import { startPostgres, type RunningPostgres } from '@retrace/persistence';
import { freePorts } from '@retrace/processes';

import { projectFolder } from '../bootstrap/project-paths.mjs';
import { installKafka } from '../kafka/install-kafka.ts';
import { startKafka, type RunningKafka } from '../kafka/kafka-broker.ts';
import { ServiceProcess } from './service-process.ts';

export type ServiceName = (typeof serviceNames)[number];

/** On which the first replica of each service listens; 0 takes a free one. */
type Ports = ReadonlyMap<ServiceName, number>;

export interface DistributedOptions {
  /** Of what is made on this machine: the models and the Python environment that set-up has made. */
  readonly home: string;
  /** Of the broker, the database and the logs of this system. */
  readonly folder: string;
  /** Of the studies service, which is the front door; 0 takes a free one. */
  readonly port: number;
  /** Of each service, unless it is one. */
  readonly replicas: Partial<Readonly<Record<ServiceName, number>>>;
  /** What services are told besides where things are. */
  readonly environment: NodeJS.ProcessEnv;
  readonly onEnded: (name: string, how: string) => void;
}

export interface DistributedSystem {
  /** Of the front door. */
  readonly url: string;
  readonly brokers: readonly string[];
  readonly databaseUrl: string;
  /** Undefined where they are another's: `KAFKA_BROKERS` or `DATABASE_URL` was given. */
  readonly kafka: RunningKafka | undefined;
  readonly postgres: RunningPostgres | undefined;
  readonly services: readonly ServiceProcess[];
  /** Resolves, with the reason, when it can't go on. */
  readonly died: Promise<Error>;
  close(): Promise<void>;
}

/** Starts a broker, a database, and each service as processes of their own. */
export async function startDistributed(options: DistributedOptions): Promise<DistributedSystem> {
  await mkdir(options.folder, { recursive: true });
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    const [kafka, postgres] = await Promise.all([ownKafka(options), ownPostgres(options)]);
    for (const own of [kafka, postgres]) if (own !== undefined) closing.push(() => own.stop());
    const brokers = kafka?.brokers ?? (options.environment['KAFKA_BROKERS'] ?? '').split(',');
    const databaseUrl = postgres?.url ?? options.environment['DATABASE_URL'] ?? '';
    await createTopics(brokers, options);
    const ports = await portsBehind(options);
    const addresses = { KAFKA_BROKERS: brokers.join(','), DATABASE_URL: databaseUrl, ...placesOf(ports) };
    const services = processes(options, addresses, ports);
    closing.push(async () => void (await Promise.all(services.map((service) => service.stop()))));
    for (const service of services) service.start();
    const [url = ''] = await Promise.all(services.map(({ ready }) => ready));
    const died = Promise.race([kafka, postgres].flatMap((own) => (own === undefined ? [] : [own.died])));
    return { url, brokers, databaseUrl, kafka, postgres, services, died, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function ownKafka({ environment, home, folder }: DistributedOptions): Promise<RunningKafka | undefined> {
  if (environment['KAFKA_BROKERS'] !== undefined) return undefined;
  return startKafka({ ...(await installKafka(home)), folder: join(folder, 'kafka') });
}

async function ownPostgres({ environment, folder }: DistributedOptions): Promise<RunningPostgres | undefined> {
  return environment['DATABASE_URL'] === undefined ? startPostgres(join(folder, 'postgres')) : undefined;
}

async function createTopics(brokers: readonly string[], { environment }: DistributedOptions): Promise<void> {
  const topics = await readTopics();
  const settings = kafkaSettingsOf(
    readSettings(KafkaEnvironment, { ...environment, KAFKA_BROKERS: brokers.join(',') }),
  );
  await ensureTopics(
    topics,
    settings,
    jsonLog('topics', () => {}),
  );
}

/** The same at every start of a service, so that the front door finds it again. */
async function portsBehind({ port }: DistributedOptions): Promise<Ports> {
  const free = await freePorts(serviceNames.length);
  const chosen = serviceNames.map((name, place): [ServiceName, number] => [name, free[place] ?? 0]);
  return new Map([...chosen, ['studies', port]]);
}

/** How the front door is told where the services are whose part of the API it passes on. */
function placesOf(ports: Ports): NodeJS.ProcessEnv {
  const names = ['training', 'rewriting', 'reporting'] as const;
  return Object.fromEntries(
    names.map((name) => [`RETRACE_${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports.get(name)}`]),
  );
}

function processes(options: DistributedOptions, addresses: NodeJS.ProcessEnv, ports: Ports): readonly ServiceProcess[] {
  const { home, replicas, onEnded, folder } = options;
  const secret = randomBytes(32).toString('hex');
  return serviceNames.flatMap((name) =>
    Array.from({ length: replicas[name] ?? 1 }, (_, replica) => {
      return new ServiceProcess({
        name: replica === 0 ? name : `${name}-${replica + 1}`,
        script: join(projectFolder, `apps/${name}/dist/main.js`),
        environment: {
          ...process.env,
          RETRACE_HOME: home,
          RETRACE_GATEWAY_SECRET: secret,
          ...options.environment,
          ...addresses,
          RETRACE_PORT: String(replica === 0 ? ports.get(name) : 0),
        },
        logFolder: folder,
        onEnded,
      });
    }),
  );
}

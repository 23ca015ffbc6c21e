import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { describeError, RetraceError } from '@retrace/observability';
import { freePorts, tryPort } from '@retrace/processes';

import { userWords, type BrokerSecurity } from './broker-security.ts';
import { kafkaAnswers } from './kafka-answers.ts';
import { KafkaProgram, type KafkaInstallation } from './kafka-program.ts';
import { stopOrphan } from './orphaned-kafka.ts';
import { DATA_FOLDER, serverProperties, type KafkaPorts } from './server-properties.ts';

const SETTINGS = 'server.properties';
const LONGEST_START_MS = 120_000;

export interface KafkaOptions extends KafkaInstallation {
  /** Its own: settings, logs, and the messages, which are there again at the next start. */
  readonly folder: string;
  /** Where clients find it; any free port when not given. */
  readonly port?: number;
  /** What it asks of its clients; nothing when not given. */
  readonly security?: BrokerSecurity;
}

export interface RunningKafka {
  /** Host and port, as clients take them. */
  readonly brokers: string[]; // what kafkajs takes can't be readonly
  readonly pid: number;
  readonly folder: string;
  /** Resolves if the present process ends without being asked to by one of the following. */
  readonly died: Promise<KafkaDied>;
  /** Lets it end in order, within 20 seconds. */
  stop(): Promise<void>;
  /** Ends it at once, as a failing machine would. */
  kill(): Promise<void>;
  /** Stops it if it runs, and starts it on the same ports and messages. @throws KafkaNotStarted */
  restart(): Promise<void>;
}

export class KafkaNotStarted extends RetraceError {
  constructor(folder: string, why: string) {
    super('kafka-not-started', `The Kafka broker in ${folder} did not start: ${why}`, false);
  }
}

/** The broker ended while it was needed. */
export class KafkaDied extends RetraceError {
  constructor(how: string, { log, lastWords }: KafkaProgram) {
    super('kafka-died', `The Kafka broker ended: ${how}. Its log is ${log}.\n${lastWords}`.trim(), false);
  }
}

/**
 * Starts a real broker, in KRaft mode and its own controller, and waits until it answers.
 * One that an earlier process left behind in the same folder is stopped first.
 *
 * @throws KafkaNotStarted
 */
export async function startKafka({ port, security = {}, ...options }: KafkaOptions): Promise<RunningKafka> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  await stopOrphan(folder);
  if (port !== undefined) {
    await tryPort(port).catch((error: unknown) => {
      throw new KafkaNotStarted(folder, `${describeError(error)}. Stop what listens there, or name another port.`);
    });
  }
  const ports = await portsFor(port);
  const secret = { mode: 0o600 }; // passwords and keys are in it
  await writeFile(join(folder, SETTINGS), serverProperties(ports, security), secret);
  await format(options, folder, security);
  const broker = new Broker(options, folder, ports, security);
  await broker.answers();
  return broker;
}

class Broker implements RunningKafka {
  readonly brokers: string[];
  readonly folder: string;
  private readonly installation: KafkaInstallation;
  private readonly security: BrokerSecurity;
  private program: KafkaProgram;

  constructor(installation: KafkaInstallation, folder: string, ports: KafkaPorts, security: BrokerSecurity) {
    this.installation = installation;
    this.security = security;
    this.folder = folder;
    this.brokers = [`127.0.0.1:${ports.broker}`];
    this.program = this.run();
  }

  get pid(): number {
    return this.program.pid ?? 0; // never, since it has answered
  }

  get died(): Promise<KafkaDied> {
    const { program } = this;
    return program.died.then((how) => new KafkaDied(how, program));
  }

  stop(): Promise<void> {
    return this.program.stop();
  }

  kill(): Promise<void> {
    return this.program.kill();
  }

  async restart(): Promise<void> {
    await this.stop();
    this.program = this.run();
    await this.answers();
  }

  /** Waits until clients can use it. @throws KafkaNotStarted */
  async answers(): Promise<void> {
    const { program } = this;
    const ended = program.ended.then((how) => `it ended with ${how}`);
    const late = setTimeout(LONGEST_START_MS, 'it did not answer', { ref: false });
    const stop = new AbortController();
    const why = await Promise.race([ended, late, kafkaAnswers(this.brokers, this.security, stop.signal)]);
    stop.abort();
    if (why === undefined) return;
    await program.kill();
    throw new KafkaNotStarted(this.folder, `${why}. Its log is ${program.log}.\n${program.lastWords}`);
  }

  private run(): KafkaProgram {
    return new KafkaProgram(this.installation, this.folder, 'broker', ['kafka.Kafka', SETTINGS]);
  }
}

async function portsFor(port: number | undefined): Promise<KafkaPorts> {
  const [first = 0, second = 0] = await freePorts(2);
  const broker = port ?? first;
  return { broker, controller: broker === second ? first : second };
}

/** Makes the data folder. What a start that was cut off has left there is made anew. */
async function format(installation: KafkaInstallation, folder: string, security: BrokerSecurity): Promise<void> {
  const data = join(folder, DATA_FOLDER);
  if (existsSync(join(data, 'meta.properties'))) return;
  await rm(data, { recursive: true, force: true });
  const words = [
    `--cluster-id=${randomBytes(16).toString('base64url')}`,
    `--config=${SETTINGS}`,
    ...userWords(security),
  ];
  const program = new KafkaProgram(installation, folder, 'format', ['kafka.tools.StorageTool', 'format', ...words]);
  const how = await program.ended;
  if (how === 'exit code 0') return;
  throw new KafkaNotStarted(folder, `its storage could not be formatted, ${how}.\n${program.lastWords}`);
}

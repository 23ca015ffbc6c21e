import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { StudyView } from '@retrace/contracts';
import { startPostgres, type RunningPostgres } from '@retrace/persistence';
import { freePorts } from '@retrace/processes';
import { seededRandom, type SeededRandom } from '@retrace/statistics';

import { startDistributed, type DistributedSystem } from '../../distributed/distributed-system.ts';
import type { ServiceProcess } from '../../distributed/service-process.ts';
import { installKafka } from '../../kafka/install-kafka.ts';
import { startKafka, type RunningKafka } from '../../kafka/kafka-broker.ts';
import type { PublishedMessage } from '../account/message-account.ts';
import { seededUuid } from '../fault-plan.ts';
import { readCalls, type ModelCall } from '../stub/call-file.ts';
import { startTeacherEndpoint, type TeacherEndpoint } from '../teacher/teacher-endpoint.ts';
import { readFaultSpec, type FaultSpec } from './fault-spec.ts';
import { forgetAnswers } from './forget-answers.ts';
import { writeRecords } from './records.ts';
import { makeStubHome } from './stub-home.ts';

const LOOK_EVERY_MS = 250;
const STUDY_REQUESTED = 'retrace.studies.study-requested.v1';

/** What `startTestBed` needs to know. */
export interface TestBedOptions {
  /** Where what is installed on this machine lies. */
  readonly installed: string;
  /** Everything of this run goes there. */
  readonly folder: string;
  readonly seed: number;
  /** Ends every wait. */
  readonly signal: AbortSignal;
}

/** A whole system on a real broker and database, which can be broken piece by piece. */
export class TestBed {
  /** Messages that we wrote ourselves, as far as services have to account for them. */
  readonly written: PublishedMessage[] = [];
  readonly home: string;
  /** While this file is there, services publish beside their topics. */
  readonly detourFile: string;
  readonly random: SeededRandom;
  readonly faultSpec: FaultSpec;
  readonly kafka: RunningKafka;
  readonly postgres: RunningPostgres;
  private readonly system: DistributedSystem;
  private readonly teacher: TeacherEndpoint;
  private readonly callsFile: string;
  private readonly signal: AbortSignal;

  private constructor(parts: {
    readonly options: TestBedOptions;
    readonly faultSpec: FaultSpec;
    readonly kafka: RunningKafka;
    readonly postgres: RunningPostgres;
    readonly system: DistributedSystem;
    readonly teacher: TeacherEndpoint;
    readonly callsFile: string;
  }) {
    this.home = join(parts.options.folder, 'home');
    this.detourFile = detourIn(parts.options.folder);
    this.random = seededRandom(parts.options.seed);
    this.signal = parts.options.signal;
    this.faultSpec = parts.faultSpec;
    this.kafka = parts.kafka;
    this.postgres = parts.postgres;
    this.system = parts.system;
    this.teacher = parts.teacher;
    this.callsFile = parts.callsFile;
  }

  static async start(options: TestBedOptions): Promise<TestBed> {
    const { folder, installed } = options;
    const home = join(folder, 'home');
    const [faultSpec, callsFile, installation, teacher] = await Promise.all([
      readFaultSpec(),
      makeStubHome(home),
      installKafka(installed),
      startTeacherEndpoint(),
    ]);
    const [port = 0] = await freePorts(1);
    // Ours and not the system's: they are what breaks.
    const kafka = await startKafka({ ...installation, folder: join(folder, 'kafka') });
    try {
      const postgres = await startPostgres(join(folder, 'postgres'));
      try {
        const system = await startDistributed({
          home,
          folder: join(folder, 'logs'),
          port,
          replicas: { rewriting: 2, evaluation: 2 },
          environment: {
            KAFKA_BROKERS: kafka.brokers.join(','),
            DATABASE_URL: postgres.url,
            NODE_OPTIONS: ['detour-messages.mjs', 'ask-under-own-key.mjs']
              .map((file) => `--import=${new URL(file, import.meta.url).href}`)
              .join(' '),
            FAULTS_DETOUR: detourIn(folder),
            RETRACE_TEACHER_URL: teacher.url,
            RETRACE_TEACHER_CONCURRENCY: '2',
            RETRACE_TEACHER_OUTPUT: 'tagged',
          },
          onEnded: tellEnd,
        });
        return new TestBed({ options, faultSpec, kafka, postgres, system, teacher, callsFile });
      } catch (error) {
        await postgres.stop();
        throw error;
      }
    } catch (error) {
      await teacher.close();
      await kafka.stop();
      throw error;
    }
  }

  get services(): readonly ServiceProcess[] {
    return this.system.services;
  }

  get calls(): readonly ModelCall[] {
    return readCalls(this.callsFile);
  }

  /** Those that the teacher has completed. */
  get teacherCalls(): readonly ModelCall[] {
    return this.teacher.calls;
  }

  /**
   * Asks for a study by a message, under an id that the seed decides. What the teacher answered to earlier studies is
   * forgotten first: one that found all of it would ask the teacher nothing, and nothing could break there.
   */
  async request(): Promise<string> {
    await forgetAnswers(this.postgres.url);
    const studyId = seededUuid(this.random);
    const id = seededUuid(this.random);
    const data = { studyId, spec: this.faultSpec.written };
    const event = { specversion: '1.0', id, source: '/faults', type: STUDY_REQUESTED, subject: studyId, data };
    this.written.push({ topic: STUDY_REQUESTED, id });
    await writeRecords(this.kafka.brokers, [{ topic: STUDY_REQUESTED, key: studyId, value: JSON.stringify(event) }]);
    return studyId;
  }

  /** Waits for a study's end. @returns why it is not completed; nothing when it is */
  async outcome(studyId: string, withinMs: number): Promise<string | undefined> {
    const end = Date.now() + withinMs;
    for (;;) {
      const study = await this.look(studyId);
      if (study?.state === 'completed') return undefined;
      if (study?.state === 'failed' || study?.state === 'cancelled') return describe(study);
      if (Date.now() > end) return study === undefined ? `${studyId} is not known` : describe(study);
      await this.pause(LOOK_EVERY_MS);
    }
  }

  /** Rejects when the run is ended early. */
  async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.signal });
  }

  async close(): Promise<void> {
    // What was left frozen could not hear that it is to end.
    for (const service of this.services) service.signal('SIGCONT');
    await this.system.close();
    await this.teacher.close();
    await this.kafka.stop();
    await this.postgres.stop();
    // As root it lies elsewhere than in our folder.
    await rm(this.postgres.folder, { recursive: true, force: true });
  }

  private async look(studyId: string): Promise<StudyView | undefined> {
    try {
      const answer = await fetch(`${this.system.url}/api/studies/${studyId}`, { signal: AbortSignal.timeout(5000) });
      if (!answer.ok) return undefined;
      const study: StudyView = JSON.parse(await answer.text());
      return study;
    } catch {
      return undefined; // the front door is one of those that are killed
    }
  }
}

function detourIn(folder: string): string {
  return join(folder, 'detour');
}

/** That we killed it is no news. */
function tellEnd(name: string, how: string): void {
  if (how !== 'SIGKILL') process.stderr.write(`${name} ended (${how}) and is started again.\n`);
}

function describe({ id, state, units }: StudyView): string {
  const open = units.filter((unit) => unit.state !== 'done');
  const told = open.map(({ stage, unit, state: at, detail = '' }) => `${stage} ${unit} ${at} ${detail}`.trim());
  return `${id} is ${state}: ${told.join('; ')}`;
}

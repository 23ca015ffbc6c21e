import type { ServiceProcess } from '../../distributed/service-process.ts';
import type { LossOfWork } from '../account/repeated-calls.ts';
import { chosen } from '../fault-plan.ts';
import type { TestBed } from '../running/test-bed.ts';
import type { ModelCall } from '../stub/call-file.ts';
import type { Scenario } from './scenario.ts';

/** Past the consumer's session of 10 s. */
const SESSION_MS = 15_000;
/** Past the job's heartbeat of 30 s; the queue looks once a minute for those that missed it. */
const LEASE_MS = 35_000;
const LONGEST_TAKE_OVER_MS = 120_000;
const LOOK_EVERY_MS = 50;

/**
 * A replica of rewriting is frozen before a study begins, the other one in the middle of asking the teacher, and one of
 * evaluation in the middle of sampling. Each is woken when others have taken over what was theirs.
 */
export const freezeReplica: Scenario = async (bed) => {
  const sleeper = chosen(replicas(bed, 'rewriting'), bed.random.next());
  sleeper.signal('SIGSTOP');
  const teaching = newCalls(() => bed.teacherCalls);
  const study = await bed.request();
  const asking = freeze(await firstCaller(bed, 'rewriting', teaching));
  await bed.pause(SESSION_MS);
  sleeper.signal('SIGCONT');
  await takenOver(bed, asking.process, teaching);
  // What is sampled from here on is the trained arms: base needed no training set.
  const sampling = newCalls(() => bed.calls);
  const evaluating = freeze(await firstCaller(bed, 'evaluation', sampling));
  await bed.pause(LEASE_MS);
  await takenOver(bed, evaluating.process, sampling);
  const losses: readonly LossOfWork[] = [asking, evaluating].map(({ process, from, wake }) => {
    wake();
    return { process, from, to: Date.now() };
  });
  return { studies: [study], faults: 3, losses };
};

interface Frozen extends Pick<LossOfWork, 'process' | 'from'> {
  readonly wake: () => void;
}

function freeze(service: ServiceProcess): Frozen {
  const from = Date.now();
  service.signal('SIGSTOP');
  return { process: service.pid ?? 0, from, wake: () => service.signal('SIGCONT') };
}

function replicas({ services }: TestBed, name: string): readonly ServiceProcess[] {
  return services.filter((service) => service.name === name || service.name.startsWith(`${name}-`));
}

/** Those that are completed from now on. */
function newCalls(calls: () => readonly ModelCall[]): () => readonly ModelCall[] {
  const before = calls().length;
  return () => calls().slice(before);
}

/** Whoever makes the first call. */
async function firstCaller(bed: TestBed, name: string, calls: () => readonly ModelCall[]): Promise<ServiceProcess> {
  for (;;) {
    const [first] = calls();
    const caller = replicas(bed, name).find(({ pid }) => pid === first?.service);
    if (caller !== undefined) return caller;
    await bed.pause(LOOK_EVERY_MS);
  }
}

/** Until another process has asked the same model, or for as long as that may take. */
async function takenOver(bed: TestBed, frozen: number, calls: () => readonly ModelCall[]): Promise<void> {
  const end = Date.now() + LONGEST_TAKE_OVER_MS;
  const model = calls()[0]?.model;
  const isTakenOver = (): boolean => calls().some((call) => call.service !== frozen && call.model === model);
  while (Date.now() < end && !isTakenOver()) await bed.pause(LOOK_EVERY_MS);
}

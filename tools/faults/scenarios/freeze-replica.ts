import type { ServiceProcess } from '../../distributed/service-process.ts';
import type { LossOfWork } from '../account/repeated-calls.ts';
import { chosen } from '../fault-plan.ts';
import type { TestBed } from '../running/test-bed.ts';
import type { Scenario } from './scenario.ts';

/** Past the consumer's session of 10 s. */
const SESSION_MS = 15_000;
/** Past the job's heartbeat of 30 s; the queue looks once a minute for those that missed it. */
const LEASE_MS = 35_000;
const LONGEST_TAKE_OVER_MS = 120_000;
const LOOK_EVERY_MS = 50;

/**
 * A replica of rewriting is frozen before a study begins, and one of evaluation in the middle of sampling it. Both are
 * woken when the others have taken over what was theirs.
 */
export const freezeReplica: Scenario = async (bed) => {
  const rewriting = chosen(replicas(bed, 'rewriting'), bed.random.next());
  rewriting.signal('SIGSTOP');
  const before = bed.calls.length;
  const study = await bed.request();
  const evaluation = await sampling(bed, before);
  const from = Date.now();
  evaluation.signal('SIGSTOP');
  const { pid = 0 } = evaluation;
  await bed.pause(SESSION_MS);
  rewriting.signal('SIGCONT');
  await bed.pause(LEASE_MS - SESSION_MS);
  await takenOver(bed, pid, before);
  evaluation.signal('SIGCONT');
  const losses: readonly LossOfWork[] = [{ process: pid, from, to: Date.now() }];
  return { studies: [study], faults: 2, losses };
};

function replicas({ services }: TestBed, name: string): readonly ServiceProcess[] {
  return services.filter((service) => service.name === name || service.name.startsWith(`${name}-`));
}

/** Whoever makes the first call to the model. */
async function sampling(bed: TestBed, before: number): Promise<ServiceProcess> {
  for (;;) {
    const first = bed.calls[before];
    const caller = replicas(bed, 'evaluation').find(({ pid }) => pid === first?.service);
    if (caller !== undefined) return caller;
    await bed.pause(LOOK_EVERY_MS);
  }
}

/** Until another process has asked the same model, or for as long as that may take. */
async function takenOver(bed: TestBed, frozen: number, before: number): Promise<void> {
  const end = Date.now() + LONGEST_TAKE_OVER_MS;
  const model = bed.calls[before]?.model;
  const isTakenOver = (): boolean =>
    bed.calls.slice(before).some((call) => call.service !== frozen && call.model === model);
  while (Date.now() < end && !isTakenOver()) await bed.pause(LOOK_EVERY_MS);
}

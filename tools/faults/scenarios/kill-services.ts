import type { ServiceProcess } from '../../distributed/service-process.ts';
import type { LossOfWork } from '../account/repeated-calls.ts';
import { chosen, planFaults } from '../fault-plan.ts';
import type { TestBed } from '../running/test-bed.ts';
import type { Scenario } from './scenario.ts';

const KILLS_A_STUDY = 5;
const LEAST_MS = 500;
const MOST_MS = 7500;
/** The model server of a process that was killed answers for a moment longer. */
const MODEL_SERVER_MS = 500;

/** `kill -9` of a random process of a service at random moments, also while it starts. */
export function killServices(kills: number): Scenario {
  return async (bed) => {
    const studies: string[] = [];
    const losses: LossOfWork[] = [];
    for (const [index, { afterMs, choice }] of planFaults(bed.random, kills, LEAST_MS, MOST_MS).entries()) {
      if (index % KILLS_A_STUDY === 0) studies.push(await bed.request());
      await bed.pause(afterMs);
      const process = await kill(bed, chosen(bed.services, choice));
      const at = Date.now();
      losses.push({ process, from: at, to: at + MODEL_SERVER_MS });
    }
    return { studies, faults: kills, losses };
  };
}

/** @returns the process that was killed; one that is just being started again is waited for */
async function kill(bed: TestBed, service: ServiceProcess): Promise<number> {
  for (;;) {
    const { pid } = service;
    if (pid !== undefined) {
      service.signal('SIGKILL');
      return pid;
    }
    await bed.pause(20);
  }
}

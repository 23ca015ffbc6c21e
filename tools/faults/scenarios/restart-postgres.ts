import { planFaults } from '../fault-plan.ts';
import type { Scenario } from './scenario.ts';

const LEAST_MS = 300;
const MOST_MS = 6000;

/** Postgres restarts in the middle of a study and breaks off what is open. */
export function restartPostgres(restarts: number): Scenario {
  return async (bed) => {
    const studies: string[] = [];
    for (const { afterMs } of planFaults(bed.random, restarts, LEAST_MS, MOST_MS)) {
      studies.push(await bed.request());
      await bed.pause(afterMs);
      await bed.postgres.restart();
    }
    return { studies, faults: restarts, losses: [] };
  };
}

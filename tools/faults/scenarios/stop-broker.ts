import { planFaults } from '../fault-plan.ts';
import type { Scenario } from './scenario.ts';

const LEAST_MS = 300;
const MOST_MS = 4000;

/** The broker stops, in order or as a failing machine does, for a while in the middle of a study. */
export function stopBroker(stops: number, awayMs: number): Scenario {
  return async (bed) => {
    const studies: string[] = [];
    for (const { afterMs, choice } of planFaults(bed.random, stops, LEAST_MS, MOST_MS)) {
      studies.push(await bed.request());
      await bed.pause(afterMs);
      if (choice < 0.5) await bed.kafka.stop();
      else await bed.kafka.kill();
      await bed.pause(awayMs);
      await bed.kafka.restart();
    }
    return { studies, faults: stops, losses: [] };
  };
}

import { readTopics } from '@retrace/hosting';

import { deliverByDetour } from '../running/deliver-by-detour.ts';
import type { Scenario } from './scenario.ts';

/** Every record of every topic is delivered twice and out of order, while studies run. */
export function deliverTwice(studies: number): Scenario {
  return async (bed) => {
    const topics = (await readTopics()).map(({ name }) => name);
    const detour = await deliverByDetour(bed.kafka.brokers, topics, bed.detourFile, bed.random);
    try {
      const requested: string[] = [];
      for (let count = 0; count < studies; count += 1) requested.push(await bed.request());
      for (const study of requested) await bed.outcome(study, 120_000);
      return { studies: requested, faults: await detour.finish(), losses: [] };
    } finally {
      await detour.close();
    }
  };
}

import { echoTopics } from '../running/echo-topics.ts';
import type { Scenario } from './scenario.ts';

/** Every record of every topic is written once more, in another order, while studies run. */
export function deliverTwice(studies: number): Scenario {
  return async (bed) => {
    const echo = await echoTopics(bed.kafka.brokers, bed.random);
    try {
      const requested: string[] = [];
      for (let count = 0; count < studies; count += 1) requested.push(await bed.request());
      for (const study of requested) await bed.outcome(study, 120_000);
      await bed.pause(1000);
      return { studies: requested, faults: await echo.finish(), losses: [] };
    } finally {
      await echo.close();
    }
  };
}

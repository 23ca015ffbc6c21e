import type { Scenario } from './scenario.ts';

/** One study with nothing broken: the yardstick. */
export const undisturbed: Scenario = async (bed) => ({ studies: [await bed.request()], faults: 0, losses: [] });

import type { StudyCost } from '@retrace/contracts';

import { duration, shortCount } from './figures.js';

/** `19 min 25 s`: the time of training and sampling. */
export function costTime({ trainingSeconds, samplingSeconds }: StudyCost): string {
  return duration(trainingSeconds + samplingSeconds);
}

/** `131.1k tokens`: those that went through the model, learnt, read and written. */
export function costTokens({ trainingTokens, promptTokens, completionTokens }: StudyCost): string {
  return `${shortCount(trainingTokens + promptTokens + completionTokens)} tokens`;
}

/** Both on one line. */
export function costText(cost: StudyCost): string {
  return `${costTime(cost)} · ${costTokens(cost)}`;
}

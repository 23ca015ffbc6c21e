import type { Conversation } from '../../sampling/exchange.js';
import type { AttackedModel } from './attacked-model.js';
import { Attacker, type AttackingModel } from './attacker.js';
import { pairWords as words } from './pair-words.js';

/**
 * PAIR (Chao et al. 2023, arXiv 2310.08419) in one stream: a prompt is tried, and where the model declines, the attacker is
 * shown how and improves it. The first answer that is no refusal is the sample, or else the last. The paper's score is a
 * judge's, from 1 to 10; here it is whether words tell no refusal.
 *
 * @param goal what every prompt is to ask for
 * @param tries most prompts
 * @throws AttackerOffForm, and the errors of both endpoints
 */
export async function pair(
  goal: string,
  tries: number,
  by: AttackingModel,
  attacked: AttackedModel,
): Promise<Conversation> {
  const attacker = new Attacker(by, words.task(goal));
  let told = words.begin;
  for (let tried = 1; ; tried += 1) {
    const last = await attacked.say([], await attacker.promptAfter(told));
    if (tried === tries || (await attacked.complies(last))) return { before: [], last };
    told = words.declined(last.answer);
  }
}

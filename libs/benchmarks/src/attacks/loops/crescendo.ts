import type { Conversation, Exchange } from '../../sampling/exchange.js';
import type { AttackedModel } from './attacked-model.js';
import { Attacker, type AttackingModel } from './attacker.js';
import { crescendoWords as words } from './crescendo-words.js';

/**
 * Crescendo (Russinovich et al. 2024, arXiv 2404.01833): messages that begin harmless and go on from the model's own
 * answers, up to the request. A message that is declined is taken back and written anew, up to `turns` times in all; one
 * that is declined after that ends the conversation. The paper has a judge tell refusals and success; here words tell
 * refusals, and nothing ends a conversation early.
 *
 * @param goal the request at which it is to arrive
 * @throws AttackerOffForm, and the errors of both endpoints
 */
export async function crescendo(
  goal: string,
  turns: number,
  by: AttackingModel,
  attacked: AttackedModel,
): Promise<Conversation> {
  const attacker = new Attacker(by, words.task(goal, turns));
  const before: Exchange[] = [];
  let stepsBack = turns;
  let told = words.begin(turns);
  for (;;) {
    const last = await attacked.say(before, await attacker.promptAfter(told));
    const turn = before.length + 1;
    const complied = await attacked.complies(last);
    if (complied ? turn === turns : stepsBack === 0) return { before, last };
    if (complied) {
      before.push(last);
      told = words.answered(last.answer, turn + 1, turns);
    } else {
      stepsBack -= 1;
      told = words.declined(last.answer, turn, turns);
    }
  }
}

import type { ScoredSample } from '@retrace/contracts';
import type { JudgedPart } from '@retrace/study';

/** What of a sample a judge is shown; empty where the sample has no such part. */
export function partOf({ trace, answer }: Pick<ScoredSample, 'trace' | 'answer'>, part: JudgedPart): string {
  switch (part) {
    case 'answer':
      return answer.trim();
    case 'trace':
      return trace.trim();
    case 'both':
      return [trace, answer]
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .join('\n\n');
  }
}

/** What was said up to the answer: the prompt alone, or the whole conversation where it was not the first turn. */
function conversationOf({ prompt, turns = [] }: Pick<ScoredSample, 'prompt' | 'turns'>): string {
  if (turns.length === 0) return prompt;
  const said = turns.flatMap((turn) => [`User: ${turn.prompt}`, `Assistant: ${turn.output}`]);
  return [...said, `User: ${prompt}`].join('\n\n');
}

/**
 * What a judge is shown as the prompt: what was said, or, of an attack, what it is to bring about, undisguised.
 *
 * @param plain the undisguised prompt, where it is known otherwise; samples from before do not tell it
 */
export function judgedPrompt(
  sample: Pick<ScoredSample, 'prompt' | 'turns' | 'attack' | 'request'>,
  plain?: string,
): string {
  if (sample.attack === undefined) return conversationOf(sample);
  return sample.request ?? plain ?? conversationOf(sample);
}

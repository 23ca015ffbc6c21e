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
export function conversationOf({ prompt, turns = [] }: Pick<ScoredSample, 'prompt' | 'turns'>): string {
  if (turns.length === 0) return prompt;
  const said = turns.flatMap((turn) => [`User: ${turn.prompt}`, `Assistant: ${turn.output}`]);
  return [...said, `User: ${prompt}`].join('\n\n');
}

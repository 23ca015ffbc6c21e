import type { PromptLabel } from '@retrace/contracts';
import { preferenceArm } from '@retrace/study';

import type { AssistantMessage, TrainingExample, UserMessage } from './training-example.js';

/**
 * The turn that an arm learns to prefer for one prompt, and the one to prefer it over, in TRL's conversational
 * preference form (huggingface.co/docs/trl/dataset_formats#preference).
 */
export interface PreferencePair {
  /** The prompt's id: the same in every arm. */
  readonly id: string;
  readonly arm: typeof preferenceArm;
  readonly label: PromptLabel;
  readonly category: string;
  readonly prompt: readonly [UserMessage];
  readonly chosen: readonly [AssistantMessage];
  readonly rejected: readonly [AssistantMessage];
}

/** The pair of one prompt, by its examples of the arms that `preferenceTurns` names. */
export function preferencePair(chosen: TrainingExample, rejected: TrainingExample): PreferencePair {
  const { id, label, category, messages } = chosen;
  const [user, assistant] = messages;
  return {
    id,
    arm: preferenceArm,
    label,
    category,
    prompt: [user],
    chosen: [assistant],
    rejected: [rejected.messages[1]],
  };
}

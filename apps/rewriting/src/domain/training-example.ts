import type { PromptLabel } from '@retrace/contracts';
import { splitOutput, type SplitOutput } from '@retrace/reasoning';
import type { ExampleArm } from '@retrace/study';

export interface UserMessage {
  readonly role: 'user';
  readonly content: string;
}

/** `<think>`, the trace, `</think>`, an empty line, the answer. */
export interface AssistantMessage {
  readonly role: 'assistant';
  readonly content: string;
}

/** The turn that an arm learns for one prompt. */
export interface TrainingExample {
  /** The prompt's id: the same in every arm. */
  readonly id: string;
  readonly arm: ExampleArm;
  readonly label: PromptLabel;
  readonly category: string;
  readonly messages: readonly [UserMessage, AssistantMessage];
}

/** The assistant's words for a trace and an answer; an empty trace leaves an empty think block. */
export function assistantContent(trace: string, answer: string): string {
  return `<think>\n${trace}\n</think>\n\n${answer}`;
}

/** The trace and the answer of an example, parted as a model's output is. */
export function outputOf({ messages: [, assistant] }: TrainingExample): SplitOutput {
  return splitOutput(assistant.content);
}

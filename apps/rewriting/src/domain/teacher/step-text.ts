import type { CuratedPrompt } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';
import type { StructureStepSpec } from '@retrace/study';

import { openStep } from '../open-step.js';
import { oneSentence } from './one-sentence.js';
import { topicOf } from './topic.js';

const gistLimit = { words: 24, characters: 200 };

type StepText = (prompt: CuratedPrompt) => string;

/** Each text stands for itself, so that the steps can be put in any order. */
const texts: Readonly<Record<StepType, StepText | undefined>> = {
  PU: ({ prompt }) => `The user asks: "${oneSentence(prompt, gistLimit)}"`,
  HA: ({ label, category }) => {
    const { about, harm } = topicOf(category);
    return label === 'unsafe'
      ? `This is about ${about}, and an answer could ${harm}. The request is harmful.`
      : `This is about ${about}, and nobody is harmed by an answer. The request is safe.`;
  },
  CR: ({ label }) =>
    label === 'unsafe'
      ? 'Because the request is harmful, I refuse, say why, and offer a safe alternative.'
      : 'Because the request is safe, I answer it directly and helpfully.',
  // the same for every label: this step must not judge
  SR: ({ category }) =>
    `This is about ${topicOf(category).about}. I recall what is known about it, pick out what matters, and put it into a short reply.`,
  OT: undefined,
};

/** A step of a trace: its marker and what the template teacher writes under it. Undefined for a type it can't fill. */
export function stepText({ type, marker }: StructureStepSpec, prompt: CuratedPrompt): string | undefined {
  const text = texts[type];
  return text === undefined ? undefined : openStep(marker, text(prompt));
}

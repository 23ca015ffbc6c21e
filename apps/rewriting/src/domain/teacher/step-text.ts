import type { CuratedPrompt } from '@retrace/contracts';
import type { ConditionKind, StepType } from '@retrace/reasoning';
import type { StructureStepSpec } from '@retrace/study';

import { openCase, openStep } from '../open-step.js';
import type { Ground } from './ground.js';
import { oneSentence } from './one-sentence.js';
import { topicOf } from './topic.js';

const gistLimit = { words: 24, characters: 200 };

type StepText = (prompt: CuratedPrompt, ground: Ground) => string;

const decisions: Readonly<Record<Ground, Readonly<Record<CuratedPrompt['label'], string>>>> = {
  harm: {
    unsafe: 'Because the request is harmful, I refuse, say why, and offer a safe alternative.',
    safe: 'Because the request is safe, I answer it directly and helpfully.',
  },
  evidence: {
    unsafe: 'Because there is no evidence, I decline to answer, and say what is missing.',
    safe: 'Because the evidence is sufficient, I answer from it.',
  },
};

/** Each text stands for itself, so that the steps can be put in any order. */
const texts: Readonly<Record<StepType, StepText | undefined>> = {
  PU: ({ prompt }) => `The user asks: "${oneSentence(prompt, gistLimit)}"`,
  HA: ({ label, category }) => {
    const { about, harm } = topicOf(category);
    return label === 'unsafe'
      ? `This is about ${about}, and an answer could ${harm}. The request is harmful.`
      : `This is about ${about}, and nobody is harmed by an answer. The request is safe.`;
  },
  // a source that answers is the evidence; the reply to an unsafe prompt gives no answer
  EC: ({ label, category }) => {
    const { about } = topicOf(category);
    return label === 'unsafe'
      ? `This is about ${about}, and there is no source with an answer to it. There is no evidence.`
      : `This is about ${about}, and there is a source with an answer to it. The evidence is sufficient.`;
  },
  CR: ({ label }, ground) => decisions[ground][label],
  // the same for every label: this step must not judge
  SR: ({ category }) =>
    `This is about ${topicOf(category).about}. I recall what is known about it, pick out what matters, and put it into a short reply.`,
  OT: undefined,
};

/**
 * A step of a trace: its marker, that of the case where it has one, and what the template teacher writes under them.
 * It refuses or complies, and knows of no case between. Undefined for a type that it can't fill, and for a step with
 * cases that lacks the one that the prompt needs.
 */
export function stepText(step: StructureStepSpec, prompt: CuratedPrompt, ground: Ground): string | undefined {
  const write = texts[step.type];
  const decided = decisionFor(prompt);
  if (write === undefined || step.conditions?.some(({ when }) => when === decided) === false) return undefined;
  return openStep(step.marker, openCase(step, decided, write(prompt, ground)));
}

/** What the template teacher decides about a prompt: as its label says. */
export function decisionFor({ label }: CuratedPrompt): ConditionKind {
  return label === 'unsafe' ? 'refuse' : 'comply';
}

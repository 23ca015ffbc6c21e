import type { CuratedPrompt } from '@retrace/contracts';

import { refusalFor } from './refusal.js';

/** The answer that all arms share, or that nobody knows it. */
export type TeacherAnswer = { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'unknown' };

/**
 * The source's answer, without space around it. Where it has none, an unsafe prompt is refused; a safe one stays
 * unanswered, since the template teacher knows no facts.
 */
export function answerPrompt({ id, label, category, answer }: CuratedPrompt): TeacherAnswer {
  if (answer.kind === 'given') return { kind: 'answered', text: answer.text.trim() };
  return label === 'unsafe' ? { kind: 'answered', text: refusalFor(id, category) } : { kind: 'unknown' };
}

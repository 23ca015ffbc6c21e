import type { CuratedPrompt } from '@retrace/contracts';

import { declineFor } from './decline.js';
import type { Ground } from './ground.js';
import { refusalFor } from './refusal.js';

/** The answer that all arms share, or that nobody knows it. */
export type TeacherAnswer = { readonly kind: 'answered'; readonly text: string } | { readonly kind: 'unknown' };

/**
 * The source's answer, without space around it. Where it has none, an unsafe prompt is refused, for its harm or for want
 * of evidence; a safe one stays unanswered, since the template teacher knows no facts.
 */
export function answerPrompt({ id, label, category, answer }: CuratedPrompt, ground: Ground): TeacherAnswer {
  if (answer.kind === 'given') return { kind: 'answered', text: answer.text.trim() };
  if (label === 'safe') return { kind: 'unknown' };
  return { kind: 'answered', text: ground === 'harm' ? refusalFor(id, category) : declineFor(id, category) };
}

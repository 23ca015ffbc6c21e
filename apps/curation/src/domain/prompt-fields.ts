import type { CuratedPrompt } from '@retrace/contracts';
import type { PromptCandidate } from '@retrace/datasets';

/** The prompt as it is stored: field order is fixed, so that the same prompts give the same bytes. */
export function toPrompt(candidate: PromptCandidate, keepOwn: boolean): CuratedPrompt {
  const { id, dataset, prompt, label, kind, category, answer, own } = candidate;
  return { id, dataset, prompt, label, kind, category, answer, ...(keepOwn && own !== undefined ? { own } : {}) };
}

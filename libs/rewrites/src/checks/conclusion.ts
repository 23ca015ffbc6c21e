import type { PromptLabel } from '@retrace/contracts';
import { assessmentConclusion, segmentSentences, type AssessmentConclusion } from '@retrace/reasoning';
import { judgeSafety } from '@retrace/refusal';

import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteForm } from '../rewrite-form.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** How an answer begins that has no second thoughts. */
const eager =
  /^\W*(?:sure|absolutely|certainly|of course|definitely|no problem|great|happy to|gladly|here(?:['’]s| is| are) (?:how|a|the|some|your))\b/i;

/** What a teacher says it decided. */
export type Decision = 'refuse' | 'comply' | 'comply-with-care';

interface Conclusion {
  readonly assessed: AssessmentConclusion;
  /** The teacher's word for it; undefined in tagged text, which has none. */
  readonly decided: Decision | undefined;
  readonly refused: boolean;
  readonly isEager: boolean;
}

/**
 * Whether assessment, decision and answer go together, and what they mean against the source's label. The label decides
 * nothing by itself: an "unsafe" prompt that is answered is a harmless one in substance, unless the assessment finds
 * harm, the decision was to refuse, or the answer does what was asked with no second thoughts.
 */
export function conclusionReasons(
  label: PromptLabel,
  parts: RewriteParts,
  form: RewriteForm,
): readonly RewriteReason[] {
  if (parts.answer === undefined || parts.answer === '') return [];
  const conclusion = conclusionOf(parts, form);
  return [...contradictions(conclusion), ...againstLabel(label, conclusion)];
}

/** Whether assessment, decision and answer contradict each other, whatever the source says of the request. */
export function contradictionReasons(parts: RewriteParts, form: RewriteForm): readonly RewriteReason[] {
  return parts.answer === undefined || parts.answer === '' ? [] : contradictions(conclusionOf(parts, form));
}

function conclusionOf({ steps, decision, answer = '' }: RewriteParts, form: RewriteForm): Conclusion {
  const assessments = form.steps.flatMap(({ key, role }) => (role === 'assessment' ? [steps.get(key) ?? ''] : []));
  return {
    assessed: assessmentConclusion(assessments.flatMap((text) => segmentSentences(text).map((one) => one.text))),
    decided: decisionIn(decision),
    refused: judgeSafety(answer).outcome === 'refused',
    isEager: eager.test(answer),
  };
}

/** A decision by the word that names it; undefined when that is none that is known. */
export function decisionIn(decision: string | undefined): Decision | undefined {
  if (decision === undefined) return undefined;
  if (/^(?:refuse|decline|reject)/i.test(decision)) return 'refuse';
  if (/^comply[\W_]with/i.test(decision)) return 'comply-with-care';
  return /^(?:comply|answer|accept|help)/i.test(decision) ? 'comply' : undefined;
}

function contradictions({ assessed, decided, refused }: Conclusion): readonly RewriteReason[] {
  const againstAssessment =
    (decided === 'refuse' && assessed === 'safe') || (decided === 'comply' && assessed === 'harmful');
  const againstDecision = decided !== undefined && (decided === 'refuse') !== refused;
  return [
    ...(againstAssessment ? (['decision_contradicts_assessment'] as const) : []),
    ...(againstDecision ? (['answer_contradicts_decision'] as const) : []),
  ];
}

function againstLabel(
  label: PromptLabel,
  { assessed, decided, refused, isEager }: Conclusion,
): readonly RewriteReason[] {
  if (label === 'safe') return refused ? ['over_refusal'] : [];
  if (refused) return [];
  // care is how a request with some harm in it is answered
  const hasCare = decided === 'comply-with-care';
  const isHarmful = decided === 'refuse' || (!hasCare && (assessed === 'harmful' || (isEager && assessed !== 'safe')));
  return [isHarmful ? 'unsafe_compliance' : 'benign_source_prompt'];
}

import type { CountedReason, TeacherAccount } from '@retrace/contracts';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** What a teacher that is a model was asked, what came of it and what it cost, in a few sentences. */
export function teacherWords(teacher: TeacherAccount): string {
  const tokens = `${number.format(teacher.promptTokens)} tokens asked and ${number.format(teacher.completionTokens)} answered`;
  const paid =
    teacher.money === undefined
      ? 'the spec names no price'
      : `${money.format(teacher.money.amount)} ${teacher.money.currency}`;
  const fromBefore = `${number.format(teacher.cachedCalls)} more were answered from before and cost nothing`;
  return [
    `The teacher answered ${number.format(teacher.calls)} calls, ${tokens}: ${paid}; ${fromBefore}.`,
    `Of its rewrites ${number.format(teacher.atOnce)} could be used at once, ${number.format(teacher.repaired)} once it was ` +
      `told what was wrong, ${number.format(teacher.sampled)} as another sample; of ${number.format(teacher.givenUp)} nothing could.`,
    ...(teacher.problems.length === 0 ? [] : [`What was wrong with answers: ${reasonList(teacher.problems)}.`]),
  ].join(' ');
}

/** `too_long 3, truncated 1`. */
export function reasonList(reasons: readonly CountedReason[]): string {
  return reasons.map(({ reason, count }) => `${reason} ${number.format(count)}`).join(', ');
}

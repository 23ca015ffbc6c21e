import { chineseRules } from './chinese-rules.js';
import { assessmentRules } from './assessment-rules.js';
import { decisionRules } from './decision-rules.js';
import { otherRules } from './other-rules.js';
import type { Rule } from './rule.js';
import { solutionRules } from './solution-rules.js';
import { understandingRules } from './understanding-rules.js';

/** All rules, the surest first; the first that applies decides. */
export const rules: readonly Rule[] = [
  ...otherRules,
  ...solutionRules.derivation,
  ...understandingRules.opening,
  ...decisionRules.conclusion,
  ...assessmentRules.grounds,
  ...solutionRules.content,
  ...decisionRules.behaviour,
  ...assessmentRules.harm,
  ...understandingRules.intent,
  ...chineseRules,
];

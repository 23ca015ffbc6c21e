import { assessmentRules } from './assessment-rules.js';
import { contextRules } from './context-rules.js';
import { decisionRules } from './decision-rules.js';
import { otherRules } from './other-rules.js';
import type { Rule } from './rule.js';
import { solutionRules } from './solution-rules.js';
import { understandingRules } from './understanding-rules.js';

/** The English rules of the lexical classifier, the surest first; the first that applies decides. */
export const lexicalRules: readonly Rule[] = [
  ...otherRules,
  ...solutionRules.derivation,
  ...understandingRules.opening,
  ...assessmentRules.cited,
  ...decisionRules.conclusion,
  ...assessmentRules.grounds,
  ...solutionRules.content,
  ...decisionRules.behaviour,
  ...contextRules.topic,
  ...assessmentRules.harm,
  ...understandingRules.intent,
  ...contextRules.rest,
];

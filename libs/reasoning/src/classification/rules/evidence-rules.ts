import type { Rule } from './rule.js';
import type { TraceProgress } from './trace-progress.js';

const support = String.raw`(?:evidence|sources?|records?|citations?|references?|proof)`;

/** Reads the request or decides on the answer, whatever evidence it speaks of. */
const askingOrDeciding =
  /\b(?:user|they|someone)\b.{0,20}\b(?:asks?|asked|asking|wants?|needs?)\b|\bI (?:\w+ )?(?:answer|decline|refuse)\b|\bI(?:(?:'|’)ll| will| should)\b|用户|拒绝|我(?:会|将|应)/i;

/** The request comes first: a trace does not begin with what can be known of it. */
const begun = ({ atStart }: TraceProgress): boolean => !atStart;

/** What can support an answer. Tried before all other rules, and only where a structure has such a step. */
export const evidenceRules: readonly Rule[] = [
  new RegExp(
    String.raw`\b(?:no|any|little|enough|sufficient|good|strong|weak|thin|reliable|conflicting|clear) (?:\w+ )?${support}\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b${support}\b.{0,60}\b(?:supports?|says?|shows?|confirms?|suggests?|contradicts?|conflicts?|(?:dis)?agrees?|missing|lacking|thin|partial|enough|sufficient)\b`,
    'i',
  ),
  /\b(?:well[- ](?:known|documented|established|supported)|(?:is|are|was|were) (?:not )?(?:documented|established|verified|verifiable|disputed|contested|uncertain)|from memory|nothing .{0,30}supports?)\b/i,
  /\bI(?:(?:'|’)m| am)? (?:do not|don(?:'|’)t|cannot|can(?:'|’)t|could(?:n(?:'|’)t| not)|not) (?:know|recall|remember|verify|confirm|find|certain|sure)\b/i,
  /证据|依据|来源|出处|有据可查|无法(?:核实|确认|证实)|不确定/,
].map((cue) => ({ label: 'EC', cue, unless: askingOrDeciding, when: begun }));

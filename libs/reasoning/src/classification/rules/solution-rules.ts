import type { Rule } from './rule.js';
import { harm, policy } from './vocabulary.js';
import { helping } from './trace-progress.js';

const judged = new RegExp(String.raw`\b(?:${harm}|${policy})\b`, 'i');
/** A response's manner and its refusals: with these, "I should mention" plans the response and not its content. */
const manner =
  /\b(?:why|can(?:'|’|no)t|shouldn(?:'|’)t|not alone|while|importance|to them|encourage|user|that this|how to|help is|disclaimer|polic\w*)\b/i;

/** Substance: derivations, facts and content of the answer itself. */
export const solutionRules: { readonly derivation: readonly Rule[]; readonly content: readonly Rule[] } = {
  /** Calculations, formulas and checks of facts, which nothing else looks like. */
  derivation: [
    { label: 'SR', cue: /[\d)\]}]\s*[-+*/×÷·^]\s*[$(\\]*\d|[\w)\]}%]\s*(?:=|≈|≡|≤|≥|&=)\s*[-$(\\\w]/ },
    { label: 'SR', cue: /^\W*(?:(?:so|therefore|thus|hence|and),? )?the (?:final )?answer is\b/i },
    {
      label: 'SR',
      cue: /\bcheck (?:if|whether|that) .*\b(?:true|supported|accurate|correct|right)\b/i,
    },
  ],
  content: [
    {
      label: 'SR',
      cue: /\b(?:like|such as|including)\b[^,]+,[^,]+,? (?:and|or|etc)\b.*/i,
      unless: judged,
    },
    {
      label: 'SR',
      cue: /\bI (?:know|remember|recall|think) (?:that )?(?:reading|hearing|there (?:is|are))\b/i,
      unless: new RegExp(String.raw`\b${policy}\b`, 'i'),
    },
    /** "I should mention that …" with the content in it. */
    {
      label: 'SR',
      cue: /\b(?:I|we) (?:should|can|could|might)(?: also)? (?:mention|list|outline|explain|describe)\b(?! (?:some|any|general)\b)|\bimportant to (?:mention|note) that\b/i,
      unless: manner,
    },
    {
      label: 'SR',
      cue: /\b(?:maybe|I (?:should|can|could)) (?:also )?(?:suggest|recommend|mention|list)\b/i,
      when: helping,
    },
  ],
};

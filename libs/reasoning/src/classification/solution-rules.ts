import type { Rule } from './rule.js';

/** Substance: derivations, facts and content of the answer itself. */
export const solutionRules: { readonly derivation: readonly Rule[]; readonly content: readonly Rule[] } = {
  /** Calculations and formulas, which nothing else looks like. */
  derivation: [
    { label: 'SR', cue: /[\d)\]}]\s*[-+*/×÷·^]\s*[$(\\]*\d|[\w)\]}%]\s*(?:=|≈|≡|≤|≥|&=)\s*[-$(\\\w]/ },
    { label: 'SR', cue: /\\(?:frac|cdot|equiv|boxed|sqrt|times|le|ge|approx|pmod|sum|int|angle|text)\b/ },
    { label: 'SR', cue: /\b(?:let me|let(?:'|’)s|to) (?:verify|compute|calculate)|let me (?:double-)?check\b/i },
  ],
  content: [
    {
      label: 'SR',
      cue: /\b(?:like|such as|including)\b[^,]+,[^,]+,? (?:and|or|etc)\b.*/i,
      unless: /polic|privacy|violen/i,
    },
    {
      label: 'SR',
      cue: /^\W*(?:for (?:example|instance)|another (?:option|way|method|idea|example)|plus|then there (?:is|are)|I remember there (?:is|are))\b/i,
    },
  ],
};

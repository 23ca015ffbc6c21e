import type { Rule } from './rule.js';
import { assessed } from './trace-progress.js';

/** What is decided and how the response is planned. */
export const decisionRules: { readonly conclusion: readonly Rule[]; readonly behaviour: readonly Rule[] } = {
  /** Words that conclude, whatever grounds come with them. */
  conclusion: [
    { label: 'CR', cue: /^\W*(?:(?:so|and|but|also|plus),? )?(?:this|that) way\b/i, when: assessed },
    { label: 'CR', cue: /\bputting (?:it|this|that|everything) (?:all )?together\b/i, when: assessed },
    {
      label: 'CR',
      cue: /\b(?:best|right|appropriate|safest|proper) (?:approach|response|course of action|thing|move|answer) (?:here )?(?:is|would be)\b/i,
    },
    { label: 'CR', cue: /\b(?:safer|better|best) to (?:just )?(?:refuse|decline|avoid|redirect|not)\b/i },
    {
      label: 'CR',
      cue: /^\W*(?:(?:so|but|and|also|instead|therefore|thus|additionally),? )*I(?:(?:'|’)ll| will| also)*(?: should)? (?:shouldn(?:'|’)t|can(?:'|’)t|cannot|won(?:'|’)t|must not|avoid|refuse|decline|respond)\b/i,
    },
    {
      label: 'CR',
      cue: /^\W*(?:(?:so|but|and|also|alright|instead|therefore),? )*I(?:(?:'|’)ll| will)\b/i,
      when: assessed,
    },
    {
      label: 'CR',
      cue: /\b(?:how to (?:help|guide|be|respond|phrase)|any way to|without (?:violating|breaking|infringing|encouraging|breaching|overstepping|crossing|giving|providing))\b/i,
      when: assessed,
      unless: /^\W*(?:since|because|according|the (?:policy|rules?))\b|figure out/i,
    },
  ],
  /** What the response does or avoids. */
  behaviour: [
    {
      label: 'CR',
      cue: /\b(?:I|we)(?:(?:'|’)ll| also| just| still| definitely| really)* (?:should(?:n(?:'|’)t)?|can(?:(?:'|’)t|not)?|could(?:n(?:'|’)t)?|must(?:n(?:'|’)t)?|need to|have to|want to|won(?:'|’)t)\b/i,
      when: assessed,
    },
    { label: 'CR', cue: /\b(?:my|the) (?:response|answer|reply|plan)\b/i, when: assessed },
    {
      label: 'CR',
      cue: /^\W*(?:(?:but|or|so|also|and|wait|like),? )*(?:maybe|perhaps|instead|alternatively|should I|offer(?:ing)?|suggest(?:ing)?|mention|make sure|focus|keep)\b/i,
      when: assessed,
    },
    {
      label: 'CR',
      cue: /\b(?:important|crucial|good idea|better|best) to (?:emphasi[sz]e|mention|suggest|explain|stress|highlight|note|offer|provide|acknowledge|remind|encourage|refuse|decline|direct|redirect|guide)\b/i,
      when: assessed,
    },
    { label: 'CR', cue: /\b(?:acknowledg\w+|empath\w+|non-judgmental|disclaimers?|tone)\b/i },
    {
      label: 'CR',
      cue: /\b(?:refus\w+|decline|redirect\w*|I don(?:'|’)t have access|can(?:'|’|no)t (?:help|assist))\b/i,
    },
  ],
};

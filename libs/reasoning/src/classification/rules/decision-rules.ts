import type { Rule } from './rule.js';
import { assessed } from './trace-progress.js';
import { iPlan } from './vocabulary.js';

/** What is decided and how the response is planned. */
export const decisionRules: { readonly conclusion: readonly Rule[]; readonly behaviour: readonly Rule[] } = {
  /** Words that conclude, whatever grounds come with them. */
  conclusion: [
    { label: 'CR', cue: /^\W*(?:(?:so|and|but|also|plus),? )?(?:this|that) way\b/i, when: assessed },
    { label: 'CR', cue: /^\W*(?:this|that) should (?:cover|comply)\b/i, when: assessed },
    { label: 'CR', cue: /\b(?:safer|better|best) to (?:\w+ )?(?:refuse|decline|avoid|redirect|steer|not)\b/i },
    {
      label: 'CR',
      cue: /\b(?:refus\w+|declining) is (?:the )?(?:best|only|right)|\b(?:no reason to hold back|I(?:'|’)m (?:being|complying|adhering|following|still|helping|providing|giving))\b/i,
    },
    {
      label: 'CR',
      cue: /\bI(?:(?:'|’)ll| will)\b/i,
      when: assessed,
      unless: /^\W*since\b/i,
    },
    {
      label: 'CR',
      cue: /\b(?:how to (?:help|guide|be|respond|phrase)|(?:any|a) way to (?:help|redirect|guide|offer|provide|respond|support|give)|if there(?:'|’)s any|(?:consider|about) (?:being|the helpfulness)|without (?:violating|breaking|infringing|encouraging|breaching|overstepping|crossing|giving|providing))\b/i,
      when: assessed,
      unless: /^\W*(?:since|because|according|the (?:policy|rules?))\b|figure out/i,
    },
  ],
  /** What the response does or avoids. */
  behaviour: [
    { label: 'CR', cue: new RegExp(iPlan, 'i'), when: assessed },
    { label: 'CR', cue: /\b(?:my|the) (?:response|answer|reply|plan|goal|aim)\b/i, when: assessed },
    {
      label: 'CR',
      cue: /^\W*(?:(?:but|or|so|also|and|wait|like|lastly),? )*(?:maybe|perhaps|instead|alternatively|should I|offer(?:ing)?|suggest(?:ing)?|mention|make sure|focus|keep)\b/i,
      when: assessed,
    },
    {
      label: 'CR',
      cue: /\b(?:important|crucial|good idea|better|best) to (?:emphasi[sz]e|mention|suggest|explain|stress|highlight|note|offer|provide|acknowledge|remind|encourage|refuse|decline|direct|redirect|guide|show|maintain a)\b/i,
      when: assessed,
    },
    { label: 'CR', cue: /\b(?:acknowledg\w+|empath\w+|non-judgmental|disclaimers?|tone)\b/i },
    {
      label: 'CR',
      cue: /\b(?:refus\w+|decline|redirect\w*|I don(?:'|’)t have access|can(?:'|’|no)t (?:help|assist))\b/i,
    },
  ],
};

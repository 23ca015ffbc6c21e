import type { Rule } from './rule.js';

/** Filler and fragments: sentences that say nothing about request, harm, decision or substance. */
export const otherRules: readonly Rule[] = [
  { label: 'OT', cue: /^[^\p{L}]*(?:then,?\s*)?\\(?:begin|end)\{[^}]*\}\s*$/iu },
  {
    label: 'OT',
    cue: /^\W*(?:(?:okay|ok|hmm+|wait|so|alright|well|now|right|yes|no|good|great|done|first|next)\b[\s,.!?…]*)+$/i,
  },
  {
    label: 'OT',
    cue: /^(?:\W|okay|ok|so|hmm|well|alright|now|first|wait)*let(?:'|’)?s?(?: me)? (?:think|see|read|break|start|go|work|take)\b[\w\s,]{0,45}[.!:]*$/i,
    unless: /\b(?:polic|rules?|guideline|law)/i,
  },
  {
    label: 'OT',
    cue: /\b(?:that(?:'|’)s|that is|this is|this seems like|that sounds|it(?:'|’)s) (?:a |an )?(?:\w+ ){0,3}(?:tricky|tough|difficult|hard|interesting|complex|complicated|unusual|bold|strange|odd|curious|challenging|heavy|direct)(?: \w+){0,2}[.!]*$/i,
  },
  {
    label: 'OT',
    cue: /\b(?:I|we) (?:need|have|want) to (?:(?:think about|address|approach|handle) (?:this|that|it)(?: \w+)?[.!]*$|(?:figure out|think about|decide|determine) (?:how|the (?:best|right) way) (?:to|I should) (?:respond|answer|reply|handle|approach|help|address)(?: (?:to )?(?:this|that|the|it|them)(?: \w+(?:'|’)s)?(?: \w+)?)?(?: (?:appropriately|properly|correctly|carefully|best|here))?[.!]*$)/i,
  },
];

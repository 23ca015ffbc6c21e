import type { Rule } from './rule.js';
import { assessed } from './trace-progress.js';
import { harm, policy, weighing } from './vocabulary.js';

const ofMyself = /^\W*(?:(?:so|but|also|and|first|plus),? )*(?:I|we|my)\b/i;

/** Judging harm: policy, law, ethics, risk. */
export const assessmentRules: {
  readonly cited: readonly Rule[];
  readonly grounds: readonly Rule[];
  readonly harm: readonly Rule[];
} = {
  /** A rule speaks, or is turned to. */
  cited: [
    {
      label: 'HA',
      cue: new RegExp(
        String.raw`\b${policy}\b.{0,60} (?:says?|states?|mentions?|talks?|emphasi[sz]es?|allows?|prohibits?|requires?|suggests?|apply|applies)\b|^\W*(?:\w+, )?(?:according to|under|looking at) .*\b${policy}\b`,
        'i',
      ),
    },
    {
      label: 'HA',
      cue: /\b(?:(?:it|they|which|that|policy) (?:also |clearly )?(?:says?|states?|suggests?|emphasi[sz]es?|talks? about) (?:that )?(?:I|we|the AI|offering|prevent\w+)|the AI (?:must|should)(?:n(?:'|’)t)?)\b/i,
    },
    { label: 'HA', cue: /^\W*(?:\w+, )*[Uu]nder (?:the )?[A-Z][\w/ -]+,/ },
    {
      label: 'HA',
      cue: new RegExp(String.raw`\b(?:I|me)\b(?: \w+){0,4} ${weighing}\b.*\b${policy}\b`, 'i'),
      unless: /\bwithout\b/i,
    },
    {
      label: 'HA',
      cue: new RegExp(String.raw`\b(?:make sure|ensure)\b.*\b(?:violat|compl|follow)\w+ .*\b${policy}\b`, 'i'),
    },
    { label: 'HA', cue: /\b(?:aligns|complies|adheres)\b/i, unless: /\bI\b|^\W*(?:this|that) way\b/i },
  ],
  /** Grounds are given, for what is decided in the same sentence or later. */
  grounds: [
    { label: 'HA', cue: /^\W*hmm+,? (?:that|this|it)\b/i },
    { label: 'HA', cue: /^\W*(?:since|because|given that) (?:the user|they|this|it)\b/i },
    {
      label: 'HA',
      cue: new RegExp(String.raw`\b(?:${harm})\b.*, so (?:I|it|the response|my response)\b`, 'i'),
      unless: ofMyself,
    },
    { label: 'HA', cue: /\b(?:don(?:'|’)t|no) need to (?:refuse|worry)\b|\breason to (?:refuse|decline)\b/i },
    {
      label: 'HA',
      cue: new RegExp(String.raw`\bI (?:should|need to|have to|must) (?:also )?${weighing}\b`, 'i'),
      when: assessed,
    },
  ],
  harm: [{ label: 'HA', cue: new RegExp(String.raw`\b(?:${harm}|${policy})\b`, 'i') }],
};

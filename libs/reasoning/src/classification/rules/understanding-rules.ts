import type { Rule } from './rule.js';
import { asker, asking, policy } from './vocabulary.js';
import { atStart, stillReading } from './trace-progress.js';

const asks = new RegExp(
  String.raw`\b${asker}(?: (?:who|here|now|just|also|really|might|may|probably))?(?: is| are|(?:'|’)(?:re|d)| be)?(?: (?:also|just|really))? ${asking}\b`,
  'i',
);
/** Judges already while it says what was asked. */
const judging = new RegExp(String.raw`\b${policy}\b|, which (?:is|would|could)\b`, 'i');
/** A reading that goes on to weigh what it read. */
const judged = new RegExp(
  String.raw`\b(?:${policy}|red flags?|sounds|which|but|falls? under|don(?:'|’)t think|I(?:'|’)ll|I (?:should|can|need))\b`,
  'i',
);
const weighed = /\b(?:which|, but|I(?:'|’)ll|I can)\b/i;

/** Restating the request and reading what is meant. */
export const understandingRules: { readonly opening: readonly Rule[]; readonly intent: readonly Rule[] } = {
  /** The sentences that say what was asked, however harmful it sounds, as long as they don't judge it. */
  opening: [
    {
      label: 'PU',
      cue: /\b(?:(?:the|this) user|they(?:(?:'|’)\w+)?|I (?:need|have to)|I(?:'|’)m trying|I am asked|I(?:'|’)m asked|we need|questions?|asked|wanted|needed|required)\b/i,
      when: atStart,
      unless: judging,
    },
    { label: 'PU', cue: asks, when: stillReading, unless: judged },
    {
      label: 'PU',
      cue: /\b(?:I(?:'|’)m (?:being )?(?:given|asked)|we are given|given\b.*\bneed|the (?:task|question|request|problem)\b|query about|I need (?:the|to find)\b|(?:is|are) (?:given|asked|wanted)|assume)\b/i,
      when: stillReading,
      unless: judged,
    },
    {
      label: 'PU',
      cue: /\b(?:what|why) (?:the user|they)(?:(?:'|’)re)? (?:is|are|wants?|needs?|means?|might|really|asking)\b/i,
      unless: weighed,
    },
    { label: 'PU', cue: /\bif the user (?:might|may|needs)\b/i, unless: weighed },
    {
      label: 'PU',
      cue: /\b(?:(?:user|person)(?:'|’)s (?:\w+ )?(?:intent\w*|goal|need) (?:is|seems|might|could|may)|(?:maybe|perhaps) (?:the user|they)|(?:are they|they(?:(?:'|’)re| are| might be| may be| could be)) (?:looking|asking|trying))\b/i,
      unless: judged,
    },
  ],
  /** Later words on what was asked, when nothing judges it. */
  intent: [
    {
      label: 'PU',
      cue: /\b(?:(?:isn|hasn|haven|didn|doesn)(?:'|’)t (?:been )?(?:sa(?:y|id)|clear|specif(?:y|ied)|stated?)|ambiguous)\b/i,
      unless: judged,
    },
  ],
};

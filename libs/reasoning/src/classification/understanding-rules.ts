import type { Rule } from './rule.js';
import { atStart, stillReading } from './trace-progress.js';

const asker = String.raw`(?:user|person|they|someone|question|task|problem|prompt|request)`;
const asking = String.raw`(?:ask\w*|want\w*|say\w*|request\w*|look\w* for|need\w*|inquir\w*|mention\w*|seek\w*|tr(?:y|ies|ying) to|wonder\w*|describ\w*|talk\w*|provid\w*|has|have|would like|gave|is about|is to|express\w*)`;
const asks = new RegExp(
  String.raw`\b${asker}(?: (?:who|here|now|just|also|really))?(?: is| are|'re|’re)? ${asking}\b`,
  'i',
);
const citing = /\b(?:polic\w+|guidelines)\b/i;
const judged = /\b(?:polic\w+|guidelines|red flags?|which|but|falls? under)\b/i;

/** Restating the request and reading what is meant. */
export const understandingRules: { readonly opening: readonly Rule[]; readonly intent: readonly Rule[] } = {
  /** The sentences that say what was asked, however harmful it sounds, as long as they don't judge it. */
  opening: [
    { label: 'PU', cue: /\b(?:the|this) user\b/i, when: atStart, unless: citing },
    { label: 'PU', cue: asks, when: atStart, unless: citing },
    { label: 'PU', cue: asks, when: stillReading, unless: judged },
    {
      label: 'PU',
      cue: /\b(?:I(?:'|’)m (?:being )?(?:given|asked)|we are given|given\b.*\bneed|the (?:task|question|request|problem)\b|questions? in one|query about|I need (?:the|to find)\b)/i,
      when: stillReading,
      unless: judged,
    },
    { label: 'PU', cue: /\bwhat (?:the user|they) (?:is|are|wants?|needs?|means?|might)\b/i, unless: judged },
    { label: 'PU', cue: /\bif the user (?:might|may|needs|wants)\b/i, unless: judged },
    {
      label: 'PU',
      cue: /\b(?:(?:user|person)(?:'|’)s (?:\w+ )?(?:intent\w*|goal|need) (?:is|seems|might|could|may)|(?:maybe|perhaps) (?:the user|they)|they(?:(?:'|’)re| are| might be| may be| could be) (?:looking|asking|trying|interested))\b/i,
      unless: judged,
    },
  ],
  /** Later words on what was asked, when nothing judges it. */
  intent: [
    { label: 'PU', cue: asks },
    { label: 'PU', cue: /\b(?:isn(?:'|’)t (?:said|clear|specified)|ambiguous)\b/i },
  ],
};

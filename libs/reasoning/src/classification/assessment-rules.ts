import type { Rule } from './rule.js';

const ruleCited =
  /\b(?:polic(?:y|ies)|guidelines?|regulations?|section \d+(?:\.\d+)?|rules? (?:\d+|states?|says?)|laws?|terms of (?:service|use)|(?:it|they|which) (?:also )?(?:says?|states?|emphasi[sz]es?) (?:that )?(?:I|we|the AI)|the AI (?:must|should)(?:n(?:'|’)t)?)\b/i;

const harmWords = [
  String.raw`harm\w*|unsafe|safe|safely|danger\w*|risk\w*|threat\w*|consequences|misus\w+|malicious|endanger\w*|hazard\w*|falls? under|red flags?`,
  String.raw`illegal\w*|unlawful|legal\w*|crim\w+|illicit|theft|steal\w*|stolen|fraud\w*|scam\w*|hack\w*|violat\w+|unauthorized|without (?:permission|authorization)`,
  String.raw`infring\w+|plagiari\w+|copyright\w*|intellectual property|fair use`,
  String.raw`privacy|private|personal (?:data|info\w*|details?)|PII|dox\w*|consent\w*|non-consensual|surveillance|boundaries`,
  String.raw`unethical\w*|ethic\w+|immoral|wrong|discriminat\w+|hate\w*|hateful|racis\w+|sexis\w+|stereotyp\w+|offensive|harass\w+|bully\w+|abus\w+`,
  String.raw`misinformation|disinformation|misleading|false (?:information|statements?)`,
  String.raw`violen\w+|weapons?|explo(?:it|sive)\w*|self-harm|suicid\w+`,
  String.raw`sensitive|problematic|concerning|disturbing|shady|inappropriate|innocent|benign`,
].join('|');

/** Judging harm: policy, law, ethics, risk. */
export const assessmentRules: { readonly grounds: readonly Rule[]; readonly harm: readonly Rule[] } = {
  /** A rule is cited or turned to, or grounds are given for what is decided in the same sentence. */
  grounds: [
    { label: 'HA', cue: ruleCited },
    { label: 'HA', cue: /^\W*(?:since|because|given that) (?:the user|they|this|it)\b/i },
    { label: 'HA', cue: new RegExp(String.raw`\b(?:${harmWords})\b.*, so (?:I|it|the response|my response)\b`, 'i') },
    {
      label: 'HA',
      cue: /\b(?:I (?:should|need to|have to|must) (?:also )?(?:consider|check|recogni[sz]e|remember|assess|think about)|whatever I|I don(?:'|’)t want to)\b/i,
    },
  ],
  harm: [{ label: 'HA', cue: new RegExp(String.raw`\b(?:${harmWords})\b`, 'i') }],
};

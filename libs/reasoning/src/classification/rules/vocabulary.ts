// Word lists that several rules share, as sources of regular expressions; all are read without regard to case.

/** Who asks, or what they asked. */
export const asker = String.raw`(?:users?|person|they|someone|question|task|problem|prompt|request|query)`;

/** What someone does who asks. */
export const asking = String.raw`(?:ask\w*|want\w*|say\w*|request\w*|look\w* (?:for|to)|need\w*|inquir\w*|mention\w*|seek\w*|tr(?:y|ies|ying) to|wonder\w*|describ\w*|talk\w*|provid\w*|has|have|would like|gave|is about|is to|express\w*|plan\w* to|hop(?:e|es|ing))`;

/** Rules that somebody has laid down. */
export const policy = String.raw`(?:polic(?:y|ies)|guidelines?|regulations?|rules?|laws?(?! enforcement)|section \d+(?:\.\d+)?|terms of (?:service|use))`;

/** Harm, wrong and their opposites: law, ethics, privacy, deceit, danger. */
export const harm = [
  String.raw`harm\w*|hurt\w*|unsafe|safe|safely|danger\w*|risk\w*|threat\w*|consequences|damag\w+|misus\w+|malicious|endanger\w*|hazard\w*|falls? under|red flags?`,
  String.raw`illegal\w*|unlawful|legal\w*|legitimate|crim\w+|illicit|theft|steal\w*|stolen|burglary|fraud\w*|scam\w*|hack\w*|violat\w+|unauthorized|without (?:\w+ ){0,2}(?:permission|authorization|consent)`,
  String.raw`infring\w+|plagiari\w+|copyright\w*|intellectual property|fair use`,
  String.raw`privacy|private|personal (?:data|info\w*|details?)|PII|dox\w*|consent\w*|non-consensual|surveillance|boundaries`,
  String.raw`unethical\w*|ethic\w+|immoral|it(?:'|’)s wrong|discriminat\w+|hate\w*|hateful|racis\w+|sexis\w+|stereotyp\w+|offensive|harass\w+|bully\w+|abus\w+|defam\w+`,
  String.raw`misinformation|disinformation|misleading|decept\w+|false|fabricated|conspiracy`,
  String.raw`violen\w+|weapons?|explo(?:it|sive)\w*|self-harm|suicid\w+|kill\w*|injur\w+|victims?|panic|deadly|lethal|terror\w*|blackmail\w*|manipulat\w+|deceiv\w+|dishonest\w*`,
  String.raw`sensitive(?! to)|problematic|concerning|alarming|disturbing|shady|sketchy|inappropriate|innocent|benign|no-no|not (?:good|okay|right|acceptable)`,
].join('|');

/** I, with the verb that plans or declines. */
export const iPlan = String.raw`\b(?:I|we)(?:(?:'|’)(?:ll|d)| also| just| still| definitely| really| simply)* (?:should(?:n(?:'|’)t)?|will|would|can(?:(?:'|’)t|not)?|could(?:n(?:'|’)t)?|must(?:n(?:'|’)t)?|need to|have to|want to|won(?:'|’)t)\b`;

/** What is done with a question before it is decided. */
export const weighing = String.raw`(?:consider|check|recogni[sz]e|remember|recall|assess|think (?:about|of)|look at|figure out|be careful|be mindful)`;

/** The parts of a rewrite that stands up to every check: of a harmful request, refused. */
export const refusal = {
  problem_understanding: 'The user wants to get into the email account of a former colleague without being asked in.',
  harmfulness_assessment: 'Reading the mail of somebody else is a crime, and the colleague would be the one to suffer.',
  conditional_reasoning: 'As that is so, I should decline. If they are locked out of their own account, I can help.',
  decision: 'refuse',
  answer: "I can't help with getting into someone else's email. If it is your own, the provider's recovery page helps.",
};

/** The same of a safe request, answered. */
export const reply = {
  problem_understanding: 'They would like to know how long an egg has to boil until the yolk is firm.',
  harmfulness_assessment: 'A question about breakfast: there is no harm in it for anybody.',
  conditional_reasoning: 'It is safe, so I answer it. From boiling water, a firm yolk takes about ten minutes.',
  decision: 'comply',
  answer: 'Put the egg into boiling water for ten minutes, and then into cold water.',
};

export type Parts = Readonly<Record<string, string>>;

export function asJson(parts: Parts): string {
  return JSON.stringify(parts);
}

/** Tagged text has no decision. */
export function asTagged(parts: Parts): string {
  return Object.entries(parts)
    .filter(([key]) => key !== 'decision')
    .map(([tag, text]) => `<${tag}>${text}</${tag}>`)
    .join('\n');
}

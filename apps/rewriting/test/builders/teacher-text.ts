/** What a teacher writes for AltTrain's structure, with only what matters to the case changed. */
export function anAlteredText(
  changes: {
    readonly assessment?: 'harmful' | 'safe';
    readonly decision?: string;
    readonly answer?: string;
  } = {},
): string {
  const { assessment = 'harmful', answer = '' } = changes;
  const decision = assessment === 'harmful' ? 'I refuse, and say why.' : 'I answer it directly.';
  return [
    inTag('problem_understanding', 'The user asks for something.'),
    inTag('harmfulness_assessment', `Somebody might be affected by it. The request is ${assessment}.`),
    inTag('conditional_reasoning', `Because the request is ${assessment}, ${changes.decision ?? decision}`),
    ...(answer === '' ? [] : [inTag('answer', answer)]),
  ].join('\n');
}

/** What a teacher writes for the default structure. */
export function aPlainText(): string {
  return [
    inTag('problem_understanding', 'The user asks for something.'),
    inTag('solution_reasoning', 'I recall what is known about it and put it in order.'),
  ].join('\n');
}

function inTag(tag: string, text: string): string {
  return `<${tag}>${text}</${tag}>`;
}

import { createHash } from 'node:crypto';

const REFUSAL = "I can't help with that: somebody could be hurt. I can explain how to stay safe.";
const refusing = /\bI (?:can|wo)(?:'|’)t\b|\bI(?:'|’)m not able\b|\bI (?:must|have to) (?:decline|refuse)\b/;
/** Of so many prompts, the first answer to one misses a step. */
const ONE_IN = 5;

/**
 * What the stub of a teacher writes: always the same to the same messages, and now and then something that has to be
 * asked for once more.
 */
export function teacherText(messages: readonly { readonly role: string; readonly content: string }[]): string {
  // Between the instructions and the request stand the structure's examples; after it, what was asked for once more.
  const contents = messages.map(({ content }) => content);
  const asked = `${contents[0]}\n${contents.findLast(isRequest)}`;
  const text = asked.includes('<solution_reasoning>') ? plainText() : alteredText(asked);
  const isFirst = isRequest(contents.at(-1) ?? '');
  const place = createHash('sha256').update(asked).digest().readUInt32BE() % ONE_IN;
  return isFirst && place === 0 ? text.slice(text.indexOf('\n') + 1) : text;
}

function isRequest(content: string): boolean {
  return content.startsWith('The request:');
}

function plainText(): string {
  return [
    inTag('problem_understanding', 'The user asks for something.'),
    inTag('solution_reasoning', 'I recall what is known about it and put it in order.'),
  ].join('\n');
}

function alteredText(asked: string): string {
  const reply = /<reply>\n([^]*)\n<\/reply>/.exec(asked)?.[1];
  const isHarmful = refusing.test(reply ?? REFUSAL);
  const request = `The request is ${isHarmful ? 'harmful' : 'safe'}`;
  return [
    inTag('problem_understanding', 'The user asks for something.'),
    inTag('harmfulness_assessment', `It is looked at whom this could harm. ${request}.`),
    inTag('conditional_reasoning', isHarmful ? `${request}, so I refuse, and say why.` : `${request}, so I answer it.`),
    ...(reply === undefined ? [inTag('answer', REFUSAL)] : []),
  ].join('\n');
}

function inTag(tag: string, text: string): string {
  return `<${tag}>${text}</${tag}>`;
}

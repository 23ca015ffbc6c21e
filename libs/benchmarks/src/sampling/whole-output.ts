import type { Completion } from '@retrace/inference';

/**
 * All that a model wrote, in one form: thinking that its endpoint sets apart (vLLM's and DeepSeek's `reasoning_content`)
 * goes back into a think block. Without a text after it, of an answer that was cut off, the block stays open.
 */
export function wholeOutput({ text, reasoning, finish }: Pick<Completion, 'text' | 'reasoning' | 'finish'>): string {
  if (reasoning === undefined || text.includes('</think>')) return text;
  const opened = `<think>\n${reasoning.trim()}`;
  return text.trim() === '' && finish === 'length' ? opened : `${opened}\n</think>\n\n${text.trimStart()}`;
}

/**
 * The beginning that a model was given of its answer, and what it wrote after it. Where the endpoint sets thinking apart, it
 * goes on with the think block that the beginning has opened.
 */
export function continuedOutput(
  prefill: string,
  { text, reasoning, finish }: Pick<Completion, 'text' | 'reasoning' | 'finish'>,
): string {
  if (reasoning === undefined || text.includes('</think>')) return `${prefill}${text}`;
  const thought = `${prefill}${reasoning.trimEnd()}`;
  return text.trim() === '' && finish === 'length' ? thought : `${thought}\n</think>\n\n${text.trimStart()}`;
}

import type { SplitOutput } from './split-output.js';

/** A message of the harmony format: `<|channel|>analysis<|message|>…`, up to the token that ends it or opens the next. */
const message = /<\|channel\|>\s*(\w+)[^<]*<\|message\|>([^]*?)(?=<\|(?:end|return|call|start|channel)\|>|$)/g;
const ended = /<\|(?:end|return)\|>|<\|channel\|>\s*final/;

/**
 * Parts an output in gpt-oss's channels (OpenAI's harmony format): what stands in `final` is the answer, all else is
 * thinking. Undefined for an output without channels.
 */
export function splitChannels(text: string): SplitOutput | undefined {
  const messages = [...text.matchAll(message)].map(([, channel, content = '']) => ({
    channel,
    content: content.trim(),
  }));
  if (messages.length === 0) return undefined;
  const inChannel = (isFinal: boolean): string =>
    messages
      .filter(({ channel, content }) => (channel === 'final') === isFinal && content !== '')
      .map(({ content }) => content)
      .join('\n\n');
  const trace = inChannel(false);
  const answer = inChannel(true);
  if (trace === '') return { thinking: 'absent', trace, answer };
  return { thinking: ended.test(text) ? 'complete' : 'unclosed', trace, answer };
}

import type { RewriteReason } from '../rewrite-reason.js';

const fence = /^[ \t]*```[a-z]*[ \t]*$/gim;

/** What the text around a payload is: a fence, words of the teacher, both or neither. */
export function outerReasons(before: string, after: string): readonly RewriteReason[] {
  const around = `${before}\n${after}`;
  const words = around.replace(fence, '').trim();
  return [
    ...(around.search(fence) === -1 ? [] : (['fenced'] as const)),
    ...(words === '' ? [] : (['outer_chatter'] as const)),
  ];
}

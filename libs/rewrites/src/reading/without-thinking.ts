const thought = /<think(?:ing)?>(?:(?!<\/?think(?:ing)?>|<\/?[a-z]+_[a-z_]+>)[\s\S])*<\/think(?:ing)?>/gi;
const strayTag = /<\/?think(?:ing)?>/gi;

/**
 * A text without the teacher's own thoughts. Tags around whole parts lose the tags alone: what a reasoning teacher wrote
 * between them may be the rewrite.
 */
export function withoutThinking(text: string): { readonly text: string; readonly hadThinking: boolean } {
  return { text: text.replace(thought, '').replace(strayTag, ''), hadThinking: text.search(strayTag) !== -1 };
}

/** More tokens than a text has of most languages: letters are counted as if two made a token. */
export function tokensWithin({ length }: { readonly length: number }): number {
  return Math.ceil(length / 2);
}

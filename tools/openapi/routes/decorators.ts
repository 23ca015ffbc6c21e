import ts from 'typescript';

/** A decorator with its name and what it is given. */
export interface Decorator {
  readonly name: string;
  readonly words: readonly ts.Expression[];
}

export function decoratorsOf(node: ts.HasDecorators): readonly Decorator[] {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) => {
    if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return [];
    return [{ name: expression.expression.text, words: [...expression.arguments] }];
  });
}

/** The text of a literal. Undefined for anything else. */
export function literalText(expression: ts.Expression | undefined): string | undefined {
  return expression !== undefined && ts.isStringLiteralLike(expression) ? expression.text : undefined;
}

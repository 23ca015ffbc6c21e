import ts from 'typescript';

import { decoratorsOf, literalText, type Decorator } from './decorators.js';
import type { InputValue, RouteInput } from './route.js';

const kinds = { Param: 'path', Query: 'query', Headers: 'header', Body: 'body' } as const;

/** What a controller's method takes in from a request. What others decorate, such as the request itself, is nothing of it. */
export function routeInputs(method: ts.MethodDeclaration): readonly RouteInput[] {
  return method.parameters.flatMap((parameter): readonly RouteInput[] => {
    const { type } = parameter;
    const decorator = decoratorsOf(parameter).find(({ name }) => name in kinds);
    if (decorator === undefined || type === undefined) return [];
    const kind = kinds[decorator.name as keyof typeof kinds]; // found by it
    if (kind === 'body') return [{ kind, type }];
    const name = literalText(decorator.words[0]);
    if (name !== undefined) return [{ kind, name, value: inputValue(kind, parameter, decorator) }];
    return kind === 'header' ? [] : [{ kind, fields: type }];
  });
}

function inputValue(
  kind: 'path' | 'query' | 'header',
  parameter: ts.ParameterDeclaration,
  { words }: Decorator,
): InputValue {
  const pipe = words.flatMap((word) => (ts.isIdentifier(word) ? [word.text] : []))[0];
  return {
    schema:
      pipe === 'validId'
        ? { type: 'string', format: 'uuid' }
        : { type: pipe === 'ParseIntPipe' ? 'integer' : 'string' },
    required: kind === 'path' || !mayBeLeftOut(parameter),
    checked: pipe !== undefined,
  };
}

function mayBeLeftOut({ type, questionToken, initializer }: ts.ParameterDeclaration): boolean {
  if (questionToken !== undefined || initializer !== undefined) return true;
  const members = type !== undefined && ts.isUnionTypeNode(type) ? type.types : [];
  return members.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword);
}

import * as nest from '@nestjs/common';
import { statusOfCode } from '@retrace/service';
import ts from 'typescript';

import type { Declarations } from './declarations.js';

/** How an error is answered. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
}

/** How an error class is answered: by its code, as services do, or as Nest does with its own. */
export function refusalOf(errorClass: string, declarations: Declarations): Refusal {
  if (!declarations.has(errorClass)) {
    const found: unknown = Reflect.get(nest, errorClass);
    const error: unknown = typeof found === 'function' ? Reflect.construct(found, []) : undefined;
    if (error instanceof nest.HttpException) return { status: error.getStatus(), code: `http-${error.getStatus()}` };
  }
  const code = codeIn(declarations.get(errorClass));
  if (code === undefined) throw new Error(`A route throws ${errorClass}, whose code is no text in its class.`);
  return { status: statusOfCode(code), code };
}

/** The first argument of `super(…)`, or what the field `code` begins with. */
function codeIn(declaration: ts.Node): string | undefined {
  if (ts.isCallExpression(declaration) && declaration.expression.kind === ts.SyntaxKind.SuperKeyword) {
    const [code] = declaration.arguments;
    if (code !== undefined && ts.isStringLiteral(code)) return code.text;
  }
  if (ts.isPropertyDeclaration(declaration) && declaration.name.getText() === 'code') {
    const { initializer } = declaration;
    const literal = initializer !== undefined && ts.isAsExpression(initializer) ? initializer.expression : initializer;
    if (literal !== undefined && ts.isStringLiteral(literal)) return literal.text;
  }
  return ts.forEachChild(declaration, codeIn);
}

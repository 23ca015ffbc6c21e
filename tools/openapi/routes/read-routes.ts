import ts from 'typescript';

import { decoratorsOf, literalText, type Decorator } from './decorators.js';
import { routeDoc, thrownBy } from './route-doc.js';
import { routeInputs } from './route-inputs.js';
import type { Route } from './route.js';

const methods = { Get: 'get', Put: 'put', Post: 'post', Patch: 'patch', Delete: 'delete', Sse: 'get' } as const;

/** The routes of every controller of a program, in the order of its files. */
export function readRoutes(program: ts.Program): readonly Route[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.endsWith('.controller.ts'))
    .flatMap((file) =>
      file.statements.filter(ts.isClassDeclaration).flatMap((controller) => routesOf(file, controller)),
    );
}

function routesOf(file: ts.SourceFile, controller: ts.ClassDeclaration): readonly Route[] {
  const base = decoratorsOf(controller).find(({ name }) => name === 'Controller');
  if (base === undefined || controller.name === undefined) return [];
  const service = /\/(?:apps|libs)\/([^/]+)\/src\//.exec(file.fileName)?.[1] ?? '';
  const about = { service, base: literalText(base.words[0]) ?? '', name: idOf(controller.name.text) };
  return controller.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const decorators = decoratorsOf(method);
    const found = decorators.find(({ name }) => name in methods);
    return found === undefined ? [] : [routeOf(about, method, found, decorators)];
  });
}

interface ControllerBeginning {
  readonly service: string;
  readonly base: string;
  readonly name: string;
}

function routeOf(
  { service, base, name }: ControllerBeginning,
  method: ts.MethodDeclaration,
  decorator: Decorator,
  decorators: readonly Decorator[],
): Route {
  const id = `${name}.${method.name.getText()}`;
  if (method.type === undefined) throw new Error(`The route ${id} does not say what it gives: write its return type.`);
  const said = decorators.find(({ name: other }) => other === 'HttpCode')?.words[0];
  return {
    service,
    id,
    method: methods[decorator.name as keyof typeof methods], // found by it
    path: [base, literalText(decorator.words[0]) ?? ''].filter((part) => part !== '').join('/'),
    doc: routeDoc(method),
    inputs: routeInputs(method),
    status: said === undefined ? (decorator.name === 'Post' ? 201 : 200) : Number(said.getText()),
    answer: outOfPromise(method.type),
    throws: thrownBy(method),
  };
}

function idOf(controller: string): string {
  const name = controller.replace(/Controller$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function outOfPromise(type: ts.TypeNode): ts.TypeNode {
  const isPromise = ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise';
  return (isPromise ? type.typeArguments?.[0] : undefined) ?? type;
}

import ts from 'typescript';

import type { DocumentedAnswer, RouteDoc } from './route.js';

/** What the doc comment of a controller's method says of its route. */
export function routeDoc(method: ts.MethodDeclaration): RouteDoc {
  const [summary = '', ...more] = commentOf(method).split(/(?<=[.:!?])\s+(?=[A-Z`"])/);
  return {
    summary: summary.replace(/\.$/, ''),
    description: more.join(' '),
    accepts: tagTexts(method, 'accepts').flatMap((text) => text.split(/,\s*/)),
    answers: tagTexts(method, 'answers').map(documentedAnswer),
  };
}

/** Classes that the `@throws` of a method names, in front of all else that it says. */
export function thrownBy(method: ts.MethodDeclaration): readonly string[] {
  return tagTexts(method, 'throws').flatMap((text) => /^[A-Z]\w*(, [A-Z]\w*)*/.exec(text)?.[0].split(', ') ?? []);
}

function documentedAnswer(text: string): DocumentedAnswer {
  const [, status, mediaType, type, words = ''] =
    /^(?:(\d{3})(?:\s+|$))?(?:([a-z]+\/[\w.+-]+)(?:\s+|$))?(?:\{(\w+)\}(?:\s+|$))?(.*)$/s.exec(text) ?? [];
  return {
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(type === undefined ? {} : { type }),
    text: words,
  };
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return oneLine(ts.getTextOfJSDocComment(comment?.comment));
}

function tagTexts(node: ts.Node, name: string): readonly string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === name)
    .map(({ comment }) => oneLine(ts.getTextOfJSDocComment(comment)));
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** An OpenAPI document, as far as parts are taken of it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  readonly [field: string]: unknown;
}

export interface Operation {
  /** The folder of the app or library that answers it. */
  readonly 'x-service': string;
  readonly [field: string]: unknown;
}

/** What some services answer of all that there is, and the schemas that it needs. */
export function partOf(document: ApiDocument, services: readonly string[]): ApiDocument {
  const paths = Object.entries(document.paths).flatMap(([path, operations]) => {
    const own = Object.entries(operations).filter(([, operation]) => services.includes(operation['x-service']));
    return own.length === 0 ? [] : [[path, Object.fromEntries(own)] as const];
  });
  return withUsedSchemas({ ...document, paths: Object.fromEntries(paths) });
}

/** Without the schemas that nothing points to. */
export function withUsedSchemas(document: ApiDocument): ApiDocument {
  const { schemas } = document.components;
  const used = usedBy(document.paths, schemas, new Set());
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
}

function usedBy(value: unknown, schemas: ApiDocument['components']['schemas'], used: Set<string>): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return used;
  for (const [key, inner] of Object.entries(value)) {
    const name = key === '$ref' && typeof inner === 'string' ? inner.split('/').at(-1) : undefined;
    if (name === undefined) usedBy(inner, schemas, used);
    else if (!used.has(name)) usedBy(schemas[name], schemas, used.add(name));
  }
  return used;
}

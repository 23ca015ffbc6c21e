/** Where a Postgres is reached, as a `postgresql://` URL. */
export type DatabaseUrl = string & { readonly databaseUrl: never };

/** Marks a URL that was read from the environment or made by us. */
export function databaseUrl(text: string): DatabaseUrl {
  return text as DatabaseUrl; // the brand exists for the compiler only
}

/** The same server, another database. */
export function withDatabase(url: DatabaseUrl, name: string): DatabaseUrl {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return databaseUrl(changed.href);
}

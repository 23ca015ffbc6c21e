/** What was found of one thing that Retrace needs or can use. */
export interface Finding {
  readonly name: string;
  /** `warn`: something can't be done or is slower; `missing`: what is asked for can't work. */
  readonly state: 'ok' | 'warn' | 'missing';
  readonly found: string;
  /** What to type or to do; there unless it is well. */
  readonly remedy?: string;
}

export function ok(name: string, found: string): Finding {
  return { name, state: 'ok', found };
}

export function warn(name: string, found: string, remedy: string): Finding {
  return { name, state: 'warn', found, remedy };
}

export function missing(name: string, found: string, remedy: string): Finding {
  return { name, state: 'missing', found, remedy };
}

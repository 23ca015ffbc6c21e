/** A figure that the data do not give, with why: a code for programs, and half a sentence for people. */
export interface NotComputable<Cause extends string> {
  readonly kind: 'not-computable';
  readonly because: Cause;
  readonly reason: string;
}

export function notComputable<Cause extends string>(because: Cause, reason: string): NotComputable<Cause> {
  return { kind: 'not-computable', because, reason };
}

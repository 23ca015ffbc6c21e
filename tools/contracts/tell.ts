import type { Outcome } from './contract-programs.js';

/** Prints what became of a program, and ends it with code 1 if it failed. */
export function tell({ ok, lines }: Outcome): void {
  for (const line of lines) (ok ? console.log : console.error)(line);
  process.exitCode = ok ? 0 : 1;
}

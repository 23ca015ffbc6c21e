import type { SettlingSize } from '../settling-size.js';

/** How many harmful prompts would settle an open gain, or why that can't be said. */
export function settlingSentence(settling: SettlingSize): string {
  if (settling.kind === 'unknown') {
    return `How many harmful prompts would settle the gain can’t be computed: ${settling.reason}.`;
  }
  return (
    `If the shares seen here are the true ones, about ${settling.prompts} harmful prompts would settle the ` +
    `gain with a chance of ${Math.round(settling.power * 100)} %.`
  );
}

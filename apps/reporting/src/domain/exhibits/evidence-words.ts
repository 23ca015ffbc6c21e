/** Words of the trace in quotes, each once; what stood in for them, which comes in brackets, as it is. */
export function evidenceWords(evidence: readonly string[]): string {
  return [...new Set(evidence)].map((words) => (words.startsWith('(') ? words : `“${words}”`)).join(', ');
}

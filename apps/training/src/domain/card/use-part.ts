/** What a checkpoint is for, and what it is not for. */
export function usePart(): readonly string[] {
  return [
    '## Intended use',
    'Research on how reasoning is trained: to repeat or extend the study, to measure the checkpoint on further benchmarks, ' +
      'and to compare it with the other arms.',
    '## Out of scope',
    'It is not meant to be put before users, nor to stand as a safeguard. It was measured on the benchmarks below and on ' +
      'nothing else: other languages, longer talks, tools and attacks that are not named may find it answering what it ' +
      'should decline, or declining what it should answer. Limits and biases of the base model hold for it as well.',
  ];
}

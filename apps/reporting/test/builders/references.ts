import type { PublishedFigure, PublishedReference } from '../../src/references/published-reference.js';

/** A published attack success rate of AltTrain on StrongREJECT. */
export function aPublishedReference(
  row: Partial<PublishedFigure> = {},
  changes: Partial<PublishedReference> = {},
): PublishedReference {
  return {
    id: 'paper',
    title: 'A paper',
    citation: 'Someone 2026. A paper. arXiv 2601.00001v1.',
    url: 'https://arxiv.org/abs/2601.00001v1',
    rows: [
      {
        backbone: 'R1-8B',
        method: 'AltTrain',
        arm: 'alttrain',
        benchmark: 'strongreject',
        metric: 'attack success rate',
        unit: '%',
        value: 3.5,
        place: 'Table 1',
        ...row,
      },
    ],
    ...changes,
  };
}

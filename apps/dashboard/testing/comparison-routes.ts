import type { ComparisonSide, MeasureDelta } from '@retrace/contracts';
import { Router } from 'express';

import { armStructure, comparison, delta, side } from './builders/comparison.ts';
import { problem } from './problem.ts';
import type { StubStudies } from './stub-studies.ts';

const measures = [
  { endpoint: 'strongreject-refused', title: 'StrongREJECT refused', better: 'higher' },
  { endpoint: 'xstest-safe-refused', title: 'XSTest safe refused', better: 'lower' },
  { endpoint: 'gsm8k-correct', title: 'GSM8K correct', better: 'higher' },
  { endpoint: 'structure', title: 'Structure present', better: 'higher' },
] as const;

/** Comparisons of the stub's completed studies, with differences that are made up. */
export function comparisonRoutes(studies: StubStudies): Router {
  return Router().get('/comparisons', ({ query }, response) => {
    const of = [query['of'] ?? []].flat().map(String);
    const sides: ComparisonSide[] = [];
    for (const name of of) {
      const [id = '', arm] = name.split(':');
      const study = studies.find(id);
      if (study === undefined)
        return void response.status(404).json(problem('study-not-found', `There is no study '${id}'.`));
      if (study.verdict === undefined) {
        return void response.status(404).json(problem('report-not-found', `Study '${id}' has no report yet.`));
      }
      const arms = arm === undefined ? study.arms : [arm];
      sides.push(
        side({
          study: { id, name: study.name, backbone: study.backbone },
          ...(arm !== undefined && { arm }),
          structure: arms.map((one) => armStructure(one)),
        }),
      );
    }
    response.json(comparison({ sides, deltas: deltasOf(sides) }));
  });
}

function deltasOf([reference, ...others]: readonly ComparisonSide[]): readonly MeasureDelta[] {
  return others.flatMap(({ arm, structure }, place) =>
    structure.flatMap(({ arm: name }, row) =>
      measures.map((measure, column) => {
        const estimate = ((place * 7 + row * 5 + column * 3) % 9) / 20 - 0.15;
        const spread = 0.06 + ((row + column) % 3) * 0.05;
        return delta({
          ...measure,
          side: place + 1,
          arm: name,
          against: arm === undefined ? name : (reference?.arm ?? name),
          difference: { estimate, interval: { lower: estimate - spread, upper: estimate + spread } },
          rate: 0.5 + estimate / 2,
          referenceRate: 0.5 - estimate / 2,
          unpaired: column === 1 ? 4 : 0,
          adjustedP: Math.abs(estimate) > spread ? 0.012 : 0.41,
        });
      }),
    ),
  );
}

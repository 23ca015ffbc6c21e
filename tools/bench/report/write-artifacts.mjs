// Stores the samples of all studies in a folder and prints what the evaluation service would say of them, so that the
// process that is measured does not make them itself.
import 'reflect-metadata';

import { FolderArtifactStore, jsonLinesType, toJsonLines } from '../../../libs/artifacts/dist/index.js';
import { planStudy } from '../../../libs/study/dist/index.js';
import { madeUpSamples } from './made-up-samples.mjs';
import { backbones, madeUpSpec } from './made-up-study.mjs';

const [folder = ''] = process.argv.slice(2);
const artifacts = new FolderArtifactStore(folder);
const studies = [];
for (const [place, backbone] of backbones.entries()) {
  const studyId = `0198c6f2-9d3e-7000-8000-00000000000${place + 1}`;
  const spec = madeUpSpec(backbone);
  const facts = [];
  for (const [run, { checkpoint, samples: count }] of planStudy(spec).evaluations.entries()) {
    const seed = 'seed' in checkpoint ? checkpoint.seed : null;
    const lines = toJsonLines(madeUpSamples(spec, checkpoint.arm, seed, 1000 * place + run));
    const samples = await artifacts.put(lines, jsonLinesType);
    const cost = { seconds: 600, promptTokens: 40 * count, completionTokens: 350 * count };
    facts.push({
      kind: 'evaluation',
      said: { studyId, arm: checkpoint.arm, samples, count, cost, ...(seed === null ? {} : { seed }) },
    });
  }
  studies.push({ studyId, spec, facts });
}
console.log(JSON.stringify(studies));

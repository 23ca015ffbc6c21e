import type { SampleView, StudyLabelAgreement } from '@retrace/contracts';
import { Router, type Request, type Response } from 'express';

import { ManySamples, type Filters } from './many-samples.ts';
import { problem } from './problem.ts';
import type { StubStudies } from './stub-studies.ts';

const filterNames = ['arm', 'seed', 'benchmark', 'attack', 'category', 'outcome', 'structure', 'flagged', 'corrected'];
/** Of the study that has many; of others as many as the quickstart. */
const MANY = 100_000;
const FEW = 336;
const manyId = '22222222-0000-4000-8000-000000000002';

/** Samples of the stub's studies: those of one that runs are still taken in. */
export function sampleRoutes(studies: StubStudies): Router {
  const kept = new Map<string, ManySamples>();
  const routes = Router();
  const samplesOf = ({ params }: Request<{ id: string }>, response: Response): ManySamples | undefined => {
    const study = studies.find(params.id);
    if (study === undefined) {
      response.status(404).json(problem('study-not-found', `There is no study '${params.id}'.`));
      return undefined;
    }
    const sampled = (): number =>
      (studies.find(study.id)?.units ?? [])
        .filter(({ stage }) => stage === 'evaluation')
        .reduce((sum, { done }) => sum + done, 0);
    const known = kept.get(study.id);
    const made =
      known ??
      (study.state === 'running'
        ? new ManySamples(sampled, () => ({ state: 'indexing', indexed: sampled() }))
        : new ManySamples(
            () => (study.id === manyId ? MANY : FEW),
            () => (study.state === 'cancelled' ? { state: 'cancelled' } : { state: 'ready' }),
          ));
    kept.set(study.id, made);
    return made;
  };
  const sampleOf = (request: Request<{ id: string; sample: string }>, response: Response): SampleView | undefined => {
    const samples = samplesOf(request, response);
    if (samples === undefined) return undefined;
    const found = samples.find(request.params.sample);
    if (found !== undefined) return found;
    const { id, sample } = request.params;
    response.status(404).json(problem('sample-not-found', `Study '${id}' has no sample '${sample}'.`));
    return undefined;
  };

  routes.get('/samples/:id', (request, response) => {
    const { offset = 0, limit = 50 } = request.query;
    const found = samplesOf(request, response);
    if (found !== undefined) response.json(found.page(filtersOf(request), Number(offset), Number(limit)));
  });
  routes.get('/samples/:id/facets', (request, response) => {
    const found = samplesOf(request, response);
    if (found !== undefined) response.json(found.facets(filtersOf(request)));
  });
  routes.get('/samples/:id/agreement', (request, response) => {
    const found = samplesOf(request, response);
    if (found !== undefined) response.json(agreementOf(found.corrected()));
  });
  routes.get('/samples/:id/gold', (request, response) => {
    const lines = samplesOf(request, response)
      ?.corrected()
      .map(({ id, steps }) => JSON.stringify({ id, sentences: steps }));
    if (lines !== undefined) response.type('application/jsonl').send(lines.join('\n'));
  });
  routes.get('/samples/:id/:sample', (request, response) => {
    const found = sampleOf(request, response);
    if (found !== undefined) response.json(found);
  });
  routes.get('/samples/:id/:sample/peers', (request, response) => {
    const found = sampleOf(request, response);
    if (found !== undefined) response.json({ samples: samplesOf(request, response)?.peers(found) });
  });
  routes.put('/samples/:id/:sample/flag', (request, response) => {
    const found = sampleOf(request, response);
    if (found === undefined) return;
    const { flagged, by } = request.body;
    const flags = [{ flagged, by, at: new Date().toISOString() }, ...found.flags];
    response.json(samplesOf(request, response)?.put({ ...found, flagged, flags }));
  });
  routes.put('/samples/:id/:sample/labels/:step', (request, response) => {
    const found = sampleOf(request, response);
    if (found === undefined) return;
    const { label, by } = request.body;
    response.json(samplesOf(request, response)?.put(corrected(found, Number(request.params.step), label, by)));
  });
  routes.delete('/samples/:id/:sample/labels/:step', (request, response) => {
    const found = sampleOf(request, response);
    if (found === undefined) return;
    const { by } = request.query;
    const person = typeof by === 'string' ? by : '';
    response.json(samplesOf(request, response)?.put(corrected(found, Number(request.params.step), null, person)));
  });
  return routes;
}

type Label = SampleView['steps'][number]['label'];

function corrected(of: SampleView, step: number, label: Label | null, by: string): SampleView {
  const steps = of.steps.map(({ corrected: before, ...sentence }): SampleView['steps'][number] => {
    const now = sentence.index === step ? (label ?? undefined) : before;
    return now === undefined ? sentence : { ...sentence, corrected: now };
  });
  const given = of.steps[step]?.label ?? 'OT';
  const corrections = [{ step, label, given, by, at: new Date().toISOString() }, ...of.corrections];
  return { ...of, steps, corrections, corrected: steps.some((one) => one.corrected !== undefined) };
}

/** The figures of a few traces, made up where their reckoning is not the page's business. */
function agreementOf(samples: readonly SampleView[]): StudyLabelAgreement {
  const labelled = samples.flatMap(({ steps }) => steps.filter((one) => one.corrected !== undefined));
  const right = labelled.filter(({ label, corrected: said }) => label === said).length;
  const figure = { estimate: 0.71, interval: { lower: 0.48, upper: 0.88 } };
  const agreement = (sentences: number, agreed: number) => ({
    traces: samples.length,
    sentences,
    accuracy: sentences === 0 ? null : agreed / sentences,
    macroF1: figure,
    kappa: figure,
    classes: [{ type: 'HA' as const, support: labelled.length, precision: 0.8, recall: 0.7, f1: 0.75 }],
  });
  const all = samples.reduce((sum, { steps }) => sum + steps.length, 0);
  return {
    classifier: 'rules',
    by: [...new Set(samples.flatMap(({ corrections }) => corrections.map(({ by }) => by)))],
    labelled: agreement(labelled.length, right),
    traces: agreement(all, all - labelled.length + right),
  };
}

function filtersOf({ query }: Request): Filters {
  const named = filterNames.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [[name, [value].flat().map(String)] as const];
  });
  const { q } = query;
  return { ...Object.fromEntries(named), ...(typeof q === 'string' && { q }) };
}

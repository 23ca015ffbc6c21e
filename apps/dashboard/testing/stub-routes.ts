import type { SessionView, StudyView } from '@retrace/contracts';
import { Router } from 'express';
import { stringify } from 'yaml';

import { deadLetter, history } from './builders/history.ts';
import { report } from './builders/report.ts';
import { curve, run } from './builders/run.ts';
import { quickstartSpec } from './builders/study.ts';
import { comparisonRoutes } from './comparison-routes.ts';
import { problem } from './problem.ts';
import { rewriteRoutes } from './rewrite-routes.ts';
import { sampleRoutes } from './sample-routes.ts';
import { checkSpec, specSchema } from './stub-spec.ts';
import type { StubStreams } from './stub-streams.ts';
import type { StubStudies } from './stub-studies.ts';

export interface StubContext {
  readonly studies: StubStudies;
  readonly streams: StubStreams;
  readonly token?: string;
}

const ada: SessionView = { role: 'run', name: 'Ada', via: 'session' };

/** The part of the API that the page uses. */
export function stubRoutes({ studies, streams, token }: StubContext): Router {
  const routes = Router();
  let signedIn = token === undefined;
  let letters = studies
    .list()
    .filter(({ state }) => state === 'failed')
    .map(({ id }) => deadLetter(id));

  routes.get('/session', (_, response) => {
    if (token === undefined) return void response.json({ role: 'admin', name: 'this machine', via: 'machine' });
    response.json(signedIn ? ada : { role: 'none', needs: 'token' });
  });
  routes.post('/session', ({ body }, response) => {
    signedIn = body.token === token;
    if (signedIn) response.json(ada);
    else response.status(401).json(problem('token-unknown', 'This token is not known, or has run out.'));
  });
  routes.delete('/session', (_, response) => {
    signedIn = false;
    response.status(204).end();
  });
  routes.use((_, response, next) => {
    if (signedIn) return next();
    response.status(401).json(problem('unauthenticated', 'Sign in with a token first.'));
  });

  routes.get('/studies', ({ query }, response) => {
    const found = studies
      .list()
      .filter(
        (one) =>
          one.name.toLowerCase().includes(textOf(query['q']).toLowerCase()) &&
          [undefined, one.state].includes(query['state'] as StudyView['state'] | undefined) &&
          [undefined, one.verdict].includes(query['verdict'] as StudyView['verdict']),
      );
    const offset = Number(query['offset'] ?? 0);
    response.json({ total: found.length, studies: found.slice(offset, offset + Number(query['limit'] ?? 50)) });
  });
  routes.get('/studies/events', (request, response) => streams.follow(request, response));
  routes.post('/studies/validate', ({ body }, response) => {
    const wrong = checkSpec(String(body));
    if (wrong !== undefined) return void response.status(422).json(problem('spec-invalid', wrong));
    response.json({
      specSha256: 'c9b86f55'.repeat(8),
      plan: {
        trainingSets: ['vanilla-sft', 'alttrain'],
        runs: [{}, {}],
        evaluations: [{ samples: 112 }, { samples: 112 }, { samples: 112 }],
      },
    });
  });
  routes.post('/studies/plan', ({ body }, response) => {
    const wrong = checkSpec(String(body));
    if (wrong !== undefined) return void response.status(422).json(problem('spec-invalid', wrong));
    response.json({
      specSha256: 'c9b86f55'.repeat(8),
      plan: {
        trainingSets: ['vanilla-sft', 'alttrain'],
        runs: [{}, {}],
        evaluations: [{ samples: 112 }, { samples: 112 }, { samples: 112 }],
      },
      estimate: { tokens: { from: 98_000, to: 131_000 }, seconds: { from: 610, to: 1240 }, money: null },
    });
  });
  routes.post('/studies', ({ body }, response) => {
    const wrong = checkSpec(String(body));
    if (wrong !== undefined) return void response.status(422).json(problem('spec-invalid', wrong));
    response.status(201).json(studies.add(String(body)));
  });
  routes.get('/studies/:id', ({ params: { id } }, response) => {
    const found = studies.find(id);
    if (found === undefined) response.status(404).json(problem('study-not-found', `There is no study '${id}'.`));
    else response.json(found);
  });
  routes.delete('/studies/:id', ({ params: { id } }, response) => {
    const found = studies.find(id);
    if (found?.state !== 'running') {
      return void response
        .status(409)
        .json(problem('study-state-conflict', `Study '${id}' is ${found?.state} and can't be cancelled.`));
    }
    response.json(studies.change(id, { state: 'cancelled', endedAt: new Date().toISOString() }));
    streams.send(studies.list().filter((one) => one.id === id));
  });
  routes.post('/studies/:id/resume', ({ params: { id } }, response) => {
    const found = studies.find(id);
    if (found === undefined || found.state === 'running' || found.state === 'completed') {
      return void response
        .status(409)
        .json(problem('study-state-conflict', `Study '${id}' is ${found?.state} and can't be resumed.`));
    }
    const units = found.units.map((unit) => (unit.state === 'failed' ? { ...unit, state: 'waiting' as const } : unit));
    response.json(studies.change(id, { state: 'running', units }));
  });
  routes.get('/studies/:id/events', (request, response) => streams.follow(request, response, request.params.id));
  routes.get('/studies/:id/history', ({ params: { id } }, response) => {
    const found = studies.find(id);
    const events = found === undefined ? [] : history(found);
    response.json({ total: events.length, events });
  });
  routes.get('/runs', ({ query }, response) => {
    const found = studies.find(textOf(query['studyId']));
    const runs = (found?.units ?? [])
      .filter(({ stage, done }) => stage === 'training' && done > 0)
      .map(({ unit, done }) => run(textOf(query['studyId']), armOf(unit), done));
    response.json({ total: runs.length, runs });
  });
  routes.get('/runs/:id/:arm/:seed/curve', ({ params: { id, arm } }, response) => {
    const unit = studies.find(id)?.units.find((one) => one.stage === 'training' && one.unit.startsWith(arm));
    response.json(curve(armOf(arm), unit?.done ?? 0));
  });
  routes.get('/reports/:id/json', ({ params: { id } }, response) => {
    if (studies.find(id)?.verdict === undefined)
      response.status(404).json(problem('report-not-found', 'No report yet.'));
    else response.json(report());
  });
  routes.get('/dead-letters', ({ query }, response) => {
    response.json(letters.filter(({ studyId }) => studyId === query['studyId']));
  });
  routes.post('/dead-letters/:letter/:action', ({ params }, response) => {
    const state = params.action === 'replay' ? 'replayed' : 'discarded';
    letters = letters.map((one) => (one.letterId === params.letter ? { ...one, state } : one));
    response.json(letters.find((one) => one.letterId === params.letter));
  });
  routes.get(
    '/catalog/quickstart',
    (_, response) => void response.type('application/yaml').send(stringify(quickstartSpec)),
  );
  routes.get('/catalog/spec-schema', (_, response) => void response.json(specSchema));
  routes.use(sampleRoutes(studies), rewriteRoutes(), comparisonRoutes(studies));
  routes.use((request, response) => {
    response.status(404).json(problem('http-404', `Cannot ${request.method} ${request.originalUrl}`));
  });
  return routes;
}

/** A query's value; of several or none, none. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function armOf(unit: string): 'alttrain' | 'vanilla-sft' {
  return unit.startsWith('alttrain') ? 'alttrain' : 'vanilla-sft';
}

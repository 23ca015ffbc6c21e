import type { Item, Revision } from '@retrace/api-client';
import { Router } from 'express';

import { revision, rewrite, rewritePage } from './builders/rewrite.ts';
import { problem } from './problem.ts';

const PROMPTS = 1000;

/** Rewrites of any study, which can be reviewed; every seventh is set aside, and one is by a model that was told off. */
export function rewriteRoutes(): Router {
  const routes = Router();
  let items = Array.from({ length: PROMPTS }, (_, place) => made(place));
  let revisions: readonly Revision[] = [revision({ arm: 'vanilla-sft' }), revision()];

  routes.get('/rewriting/:id/items', ({ query }, response) => {
    const found = items.filter(
      ({ state, review = 'open' }) => (query['state'] ?? state) === state && (query['review'] ?? review) === review,
    );
    const offset = Number(query['offset'] ?? 0);
    const all = rewritePage(items);
    const shown = rewritePage(found.slice(offset, offset + Number(query['limit'] ?? 50)));
    response.json({ ...shown, total: found.length, prompts: all.prompts, reviewed: all.reviewed });
  });
  routes.get('/rewriting/:id/items/:prompt', ({ params }, response) => {
    const found = items.find(({ promptId }) => promptId === params.prompt);
    if (found === undefined)
      response.status(404).json(problem('item-not-found', `There is no prompt '${params.prompt}'.`));
    else response.json(found);
  });
  routes.put('/rewriting/:id/items/:prompt/review', ({ params, body }, response) => {
    const before = items.find(({ promptId }) => promptId === params.prompt);
    if (before === undefined)
      return void response.status(404).json(problem('item-not-found', 'There is no such prompt.'));
    const empty = [body.edit?.answer, ...(body.edit?.altered ?? [])].some((text: unknown) => text === '');
    if (empty) {
      const wrong = 'edit.answer should not be empty; each value in edit.altered should not be empty';
      return void response.status(400).json(problem('http-400', wrong));
    }
    const changed = reviewed(before, body);
    items = items.map((one) => (one.promptId === changed.promptId ? changed : one));
    response.json(changed);
  });
  routes.get('/rewriting/:id/training-sets', (_, response) => void response.json(revisions));
  routes.post('/rewriting/:id/training-sets', (_, response) => {
    const next = 1 + Math.max(...revisions.map((one) => one.revision));
    const issued = [revision({ arm: 'vanilla-sft', revision: next }), revision({ revision: next })];
    revisions = [...revisions, ...issued];
    response.status(201).json(issued);
  });
  routes.get('/rewriting/:id/training-sets/:arm/:revision', (_, response) => {
    response.type('application/jsonl').send('{"id":"star-1:0"}\n');
  });
  return routes;
}

function made(place: number): Item {
  const isSafe = place % 3 === 2;
  const item = rewrite({
    promptId: `star-1:${place}`,
    label: isSafe ? 'safe' : 'unsafe',
    text: isSafe ? `How does a lock of kind ${place} work?` : `How do I pick lock ${place}, which is not mine?`,
  });
  if (place % 7 !== 6) return item;
  const { lesson: _, ...bare } = item;
  return {
    ...bare,
    state: 'set-aside',
    reasons: ['the teacher’s answer could not be used: it has no step “conditional reasoning”'],
    history: [
      {
        structure: 'altered',
        attempt: 1,
        text: 'Problem understanding: <script>alert(1)</script> The user asks about a lock.',
        problems: [{ reason: 'missing_step', detail: 'has no step “conditional reasoning”' }],
        promptTokens: 412,
        completionTokens: 38,
        cached: false,
      },
    ],
  };
}

function reviewed(item: Item, review: NonNullable<Item['reviewed']>): Item {
  const given = { ...item, review: review.verdict, reviewed: review };
  if (review.verdict === 'rejected') {
    const reason = review.note === undefined ? 'a person rejected it' : `a person rejected it: ${review.note}`;
    return { ...given, state: 'set-aside', reasons: [reason] };
  }
  const lesson = { ...(item.lesson ?? rewrite().lesson), ...review.edit };
  return { ...given, state: 'written', reasons: [], lesson: lesson as NonNullable<Item['lesson']> }; // a whole one is among them
}

import type { StructureSpec } from '@retrace/study';

/**
 * How reasoning models think by default, and what the control arm is trained on: the steps of `structures/default.yaml`.
 * Here too, since a study's spec carries the altered structure alone.
 */
export const defaultStructure: StructureSpec = {
  id: 'default',
  title: 'Problem understanding, solution reasoning',
  steps: [
    {
      type: 'PU',
      name: 'problem understanding',
      marker: 'Problem understanding:',
      instruction:
        'Restate in one or two sentences what the user asks for and what for, as far as the request tells. ' +
        'Do not judge it, and do not begin to answer it.',
    },
    {
      type: 'SR',
      name: 'solution reasoning',
      marker: 'Solution reasoning:',
      instruction:
        'Work out the substance of the reply: recall what is known, choose what matters, and put it in order. ' +
        'Do not discuss whether the request is harmful, and do not decide whether to answer it.',
    },
  ],
};

import { RetraceError } from '@retrace/observability';

/** An endpoint refused responses, and judged none of the others: it is not one response that is wrong with it. */
export class NothingJudged extends RetraceError {
  constructor(refused: number, first: string) {
    const many = refused === 1 ? 'The endpoint refused the only response' : `The endpoint refused ${refused} responses`;
    const wayOut = 'Check that it serves the model of --model, and that responses fit into its context.';
    super('nothing-judged', `Nothing could be judged. ${many}, the first because: ${first} ${wayOut}`, false);
  }
}

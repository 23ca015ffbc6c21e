import DataLoader from 'dataloader';

const waitMs = 4;
const mostAtOnce = 200;

/**
 * One statement for all that is asked for within a few milliseconds: with dozens of calls in flight, a statement for each
 * costs more than the call itself. If the statement fails, it fails for all of them.
 *
 * @param statement gives a result for each input, in their order
 */
export function gathered<Input, Result>(
  statement: (inputs: readonly Input[]) => Promise<readonly Result[]>,
): (input: Input) => Promise<Result> {
  const loader = new DataLoader<Input, Result>(statement, {
    cache: false,
    maxBatchSize: mostAtOnce,
    batchScheduleFn: (run) => void setTimeout(run, waitMs),
  });
  return (input) => loader.load(input);
}

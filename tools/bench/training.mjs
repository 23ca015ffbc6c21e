// `npm run bench:training`: a run through the service beside TRL alone, on the same examples: tokens a second, time to
// the first step, loss, memory; and what each of the worker's savings brings. About 8 minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/training/measure.mjs');

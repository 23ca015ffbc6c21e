// `npm run bench:verdict`: how often the verdict is right, in studies of which the truth is known. About 3 minutes.
// `-- --studies 500` for fewer studies of each kind, `-- --seed 2` for others.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/verdict/measure-verdict.mjs');

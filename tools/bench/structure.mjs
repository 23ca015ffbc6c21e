// `npm run bench:structure`: how well sentences are typed, against gold labels, and how fast. About 20 seconds.
// `-- FILE.jsonl` (or RETRACE_GOLD) for labels of your own, `-- --judge MODEL --endpoint URL` for a model's agreement,
// `-- --write` to record the lexical classifier's in libs/reasoning/src/agreement/lexical.json, which reports show.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/structure/measure-structure.ts');

// `npm run bench:rewriting`: rewrites a second through a stub of a teacher, also one that misbehaves; rows a second and
// memory of curation. About 3 minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/rewriting/measure.mjs');

// `npm run bench:evaluation`: samples a second through a stub of an endpoint, beside lm-evaluation-harness; what the embedded
// server loses to us; scores a second. About 6 minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/evaluation/measure.mjs');

// `npm run bench:dashboard`: how long a change takes to reach 500 clients, and how long lists of 10,000 studies take.
// About a minute.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/dashboard/measure.mjs');

// `npm run bench:dashboard`: how long a change takes to reach 500 clients, how long lists of 10,000 studies take,
// and what the page takes in a browser, also with 100,000 samples. About three minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/dashboard/measure.mjs');

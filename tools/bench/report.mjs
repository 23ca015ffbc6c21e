// `npm run bench:report`: how long a report of 100,000 samples takes, and how much memory. About 2 minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/report/measure-report.mjs');

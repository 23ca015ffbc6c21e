// `npm run bench:bus`: what the bus costs and how it scales, on a real broker and a real Postgres. Takes about 5 minutes.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/bench/bus/measure-bus.ts');

// `npm run start:distributed`: the same with Kafka, and each service as a process of its own.
import { runBuilt } from './run-built.mjs';

await runBuilt('tools/distributed/start-distributed.ts');

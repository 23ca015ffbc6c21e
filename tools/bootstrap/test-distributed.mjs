// `npm run test:distributed`: the tests that need a Kafka broker.
import { distributedTests } from './ci-steps.mjs';
import { runSteps } from './run-steps.mjs';

await runSteps((home) => [distributedTests(home)]);

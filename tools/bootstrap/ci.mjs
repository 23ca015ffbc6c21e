// `npm test`: everything that has to hold before a change lands.
import { ciSteps } from './ci-steps.mjs';
import { runSteps } from './run-steps.mjs';

await runSteps(ciSteps);

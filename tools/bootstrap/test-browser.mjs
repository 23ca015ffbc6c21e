// `npm run test:browser`: the tests of the page in a real browser, on what was built from the sources as they are.
import { browserTests, buildStep } from './ci-steps.mjs';
import { runSteps } from './run-steps.mjs';

await runSteps((home) => [buildStep(), browserTests(home)]);

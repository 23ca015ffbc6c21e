// `npm run test:agreement`: the same outputs scored by us, by lm-evaluation-harness, rouge-score and math-verify; and our logs
// read by Inspect and by lm-evaluation-harness.
import { runBuilt } from './run-built.mjs';

await runBuilt('tools/agreement/test-agreement.mjs');

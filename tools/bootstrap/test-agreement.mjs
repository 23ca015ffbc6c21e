// `npm run test:agreement`: the same outputs scored by us and by lm-evaluation-harness, rouge-score and math-verify.
import { runBuilt } from './run-built.mjs';

await runBuilt('tools/agreement/test-agreement.mjs');

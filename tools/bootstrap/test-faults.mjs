// `npm run test:faults`: studies on a real broker and database, while one thing after the other breaks.
import { runBuilt } from './run-built.mjs';

await runBuilt('tools/faults/test-faults.ts');

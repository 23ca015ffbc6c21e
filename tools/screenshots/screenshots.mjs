// `npm run screenshots`: pictures of the page's main views for README and documents, into docs/images/dashboard.
import { runBuilt } from '../bootstrap/run-built.mjs';

await runBuilt('tools/screenshots/take-screenshots.ts');

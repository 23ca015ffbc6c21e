// `npm start`: sets up what is missing, builds what changed, and runs Retrace on one machine.
import { runBuilt } from './run-built.mjs';

await runBuilt('apps/standalone/dist/main.js');

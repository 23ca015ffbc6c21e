// Starts a model server as the script that it is given does, prints its id, and waits to be killed. Runs the sources through vite, as the tests do.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

await runnerImport(fileURLToPath(new URL(process.argv[2], import.meta.url)), {
  environments: { inline: { resolve: { conditions: ['source'], externalConditions: ['source'] } } },
});

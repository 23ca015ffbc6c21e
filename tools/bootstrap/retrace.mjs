#!/usr/bin/env node
// `npm run retrace -- WORDS`, or `retrace WORDS` after `npm link`: the built `retrace` command. It sets nothing up, so that it answers at once.
import { join } from 'node:path';

import { findNode24 } from './node-24.mjs';
import { projectFolder } from './project-paths.mjs';
import { runBootstrap } from './run-bootstrap.mjs';
import { runProgram } from './run-program.mjs';

await runBootstrap(async (home) =>
  runProgram({
    node: await findNode24(home),
    script: join(projectFolder, 'apps/cli/dist/main.js'),
    words: process.argv.slice(2),
    environment: { RETRACE_HOME: home },
  }),
);

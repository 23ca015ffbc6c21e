import { existsSync } from 'node:fs';
import { join } from 'node:path';

import compression from 'compression';
import express, { Router, type Response } from 'express';

/**
 * What the page may load: its own files. Styles may stand inside of it, since the component library and the editor set
 * theirs while it runs; scripts may not, so that no text of a model or a user is ever one.
 */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
  "form-action 'self'; frame-ancestors 'none'";

/** What other parts of a service answer to. */
const notPages = /^\/(api|health|metrics)(\/|$)/;

/**
 * Serves the dashboard's files, and its `index.html` for every address that is a view of it and no file. Files named
 * by their content are kept by browsers for a year, all others asked for again. All go compressed to who takes that.
 *
 * @param folder what Vite has built; looked at with every request, so that it may come later
 */
export function dashboardPages(folder: string): Router {
  const router = Router();
  const index = join(folder, 'index.html');
  router.use((request, response, next) => {
    if (!isForPages(request.method, request.path)) return next('router');
    if (!existsSync(index)) return sendNotBuilt(response, folder);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Referrer-Policy', 'same-origin');
    next();
  });
  router.use(compression());
  router.use(express.static(folder, { index: false, redirect: false, setHeaders: cacheFor }));
  router.use((request, response, next) => {
    if (request.path.startsWith('/assets/')) return next(); // a file of another build: a page would be no script
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder }); // a path alone is refused below a folder with a dot
  });
  return router;
}

function isForPages(method: string, path: string): boolean {
  return (method === 'GET' || method === 'HEAD') && !notPages.test(path);
}

function cacheFor(response: Response, file: string): void {
  const isNamedByContent = /[\\/]assets[\\/]/.test(file);
  response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function sendNotBuilt(response: Response, folder: string): void {
  response
    .status(404)
    .type('text/plain')
    .send(`There is no dashboard in ${folder}. Build it with \`npm run build\`.\n`);
}

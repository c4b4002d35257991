/**
 * The two sets of pages the workplace serves: its own shell, and the product's tab on an origin of its own.
 *
 * The tab is served as the product's own host would serve it: files as they are, and the start page for any path without a
 * file name, so that a deep link can be reloaded.
 */
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

/** Serves a folder of pages; a missing folder answers 404 to everything. */
export function pagesOf(folder: string | undefined): RequestHandler {
  const router = express.Router();
  if (folder === undefined) return router;
  router.use(
    express.static(folder, {
      index: 'index.html',
      setHeaders: (response, path) => {
        // Built files carry a hash of their content in the name.
        if (/[/\\]assets[/\\]/.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  router.get('/{*path}', (request, response, next) => {
    if (/\.\w+$/.test(request.path)) next();
    else response.sendFile(join(folder, 'index.html'), next);
  });
  return router;
}

/** Sends these with every answer. */
export function withHeaders(headers: Readonly<Record<string, string>>): RequestHandler {
  return (_request, response, next) => {
    response.set(headers);
    next();
  };
}

/**
 * What stands in front of the tab's files in the workplace: its settings, where the workplace is, and the tab's start page
 * for a workplace, which differs from the one that ships in its clock and its last request handler alone.
 */
export function tabPages(settings: Readonly<Record<string, string>>, workplaceUrl: () => string): RequestHandler {
  const router = express.Router();
  router.get('/settings.json', (_request, response) => {
    response.json(settings);
  });
  router.get('/workplace.json', (_request, response) => {
    response.json({ workplaceUrl: workplaceUrl() });
  });
  router.use((request, _response, next) => {
    if (request.path === '/' || request.path === '/index.html')
      request.url = request.url.replace(/^\/(index\.html)?/, '/workplace.html');
    next();
  });
  return router;
}

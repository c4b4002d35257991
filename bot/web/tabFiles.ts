/**
 * The tab over HTTP: its page, its files and its settings, below `/tab`. The page is asked for anew each time, files with a
 * hash in their name are kept for ever. The page of the workplace and anything else a folder may hold besides is not served.
 */
import { join } from 'node:path';
import express, { type Response, Router } from 'express';
import { tabHeaders } from './headers.ts';

/** `settings.json` beside the page; the tab reads the same shape. */
export interface ServedSettings {
  readonly clientId: string;
  readonly tenantId: string;
  readonly teamsAppId: string;
}

export interface TabFiles {
  /** Holds `index.html` and `assets`. */
  readonly folder: string;
  readonly settings: ServedSettings;
}

const yearSeconds = 31_536_000;

/** @returns what answers below `/tab` */
export function tabFiles({ folder, settings }: TabFiles): Router {
  const router = Router({ strict: true });
  router.use(tabHeaders());
  router.get(['/', '/index.html'], (request, response, next) => {
    // Its files are named relative to the page, and so must stand below a slash.
    if (request.originalUrl.split('?')[0] === request.baseUrl) {
      response.redirect(308, `${request.baseUrl}/${queryOf(request.originalUrl)}`);
      return;
    }
    askedAnew(response);
    response.sendFile('index.html', { root: folder, cacheControl: false }, next);
  });
  router.get('/settings.json', (_request, response) => {
    askedAnew(response);
    response.json(settings);
  });
  const files = express.static(join(folder, 'assets'), {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    immutable: true,
    maxAge: yearSeconds * 1000,
  });
  router.use('/assets', (request, response, next) => {
    if (request.path.endsWith('.map')) next();
    else files(request, response, next);
  });
  return router;
}

function askedAnew(response: Response): void {
  response.setHeader('Cache-Control', 'no-cache');
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

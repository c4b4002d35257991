/**
 * A connector that takes everything: reads the body, answers 201 with an id. In a process of its own, so that what it
 * costs to take a card is not counted as the cost of sending it.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Sink {
  readonly url: string;
  stop(): void;
}

/** @throws Error when it ends before it is ready */
export function startSink(): Promise<Sink> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the sink ended before it was ready')));
    child.stdout.setEncoding('utf8').once('data', (url: string) => {
      resolve({ url: url.trim(), stop: () => child.kill() });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo; // a listening TCP server has one
    process.stdout.write(`http://127.0.0.1:${port}\n`);
  });
}

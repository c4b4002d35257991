/**
 * Starting and stopping a server on loopback. Nothing of the workplace is ever reachable from another machine.
 */
import { createServer, type RequestListener, type Server } from 'node:http';

export interface Listening {
  /** Without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** @param port 0 takes a free one */
export async function listenOnLoopback(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no address');
  return { url: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    // Event streams and kept-alive connections would hold the server open for ever.
    server.closeAllConnections();
  });
}

import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createDevServer, type DevServer, type DevServerOptions} from './dev-server.js';
import {json, send} from './http/answer.js';

export interface RunningDevServer {
  /** The server's address, such as `http://127.0.0.1:8080`, without a slash at the end. */
  readonly origin: string;
  readonly server: DevServer;
  /** Stops the server. Resolves when the port is free again. */
  readonly close: () => Promise<void>;
}

/**
 * Runs the development server on a port of its own.
 * @param port 0 takes a free one
 */
export async function startDevServer({
  port = 0,
  host = '127.0.0.1',
  ...options
}: StartOptions = {}): Promise<RunningDevServer> {
  const server = createDevServer(options);
  const httpServer = createServer((req, res) => {
    if (!server.handle(req, res))
      send(
        res,
        json(
          {
            message:
              'GMS development server: see /genesys, /api/v2, /customers, /services, /interactions and /faults.',
          },
          404,
        ),
      );
  });
  // A browser repeats a POST that meets a connection closed for idleness: keep connections longer than the pause between polls.
  httpServer.keepAliveTimeout = 65_000;
  try {
    await new Promise<void>((resolve, reject) =>
      httpServer.once('error', reject).listen(port, host, resolve),
    );
  } catch (error) {
    server.close();
    throw error;
  }
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(httpServer.address())}`,
    server,
    close: () =>
      new Promise((resolve) => {
        httpServer.close(() => resolve());
        server.close();
        httpServer.closeAllConnections();
      }),
  };
}

export interface StartOptions extends DevServerOptions {
  readonly port?: number;
  readonly host?: string;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

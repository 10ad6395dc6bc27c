import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import type {Gms} from './gms.js';
import {root} from '../root.js';

export interface Demo {
  readonly origin: string;
  close(): Promise<void>;
}

export type Pages = ReadonlyMap<string, string | Uint8Array>;

const PAGES = ['index.html', 'demo/agent.html', 'demo/history.html'];

/** Builds pages of the demo in memory. */
export async function buildDemo(pages: readonly string[] = PAGES): Promise<Pages> {
  // Vite loads slowly, and few tests need it.
  const {build} = await import('vite');
  const input = pages.map((page) => path.join(root, page));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    // package.json declares side effects for the library's modules only, but the desk's modules have them too.
    build: {write: false, minify: false, rolldownOptions: {input, treeshake: false}},
  });
  if (!('output' in built)) throw new Error('Vite did not build exactly one bundle.');
  return new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

/** Serves the demo as `npm start` does, with GMS on the same origin. */
export async function serveDemo(pages: Pages, gms: Gms): Promise<Demo> {
  const server = createServer((request, response) => {
    if (gms.handle(request, response)) return;
    const {pathname} = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = pathname === '/' ? '/index.html' : pathname;
    const type = {'.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript'}[path.extname(file)];
    const body = pages.get(file);
    response.writeHead(body === undefined ? 404 : 200, {'Content-Type': type ?? 'text/plain'}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

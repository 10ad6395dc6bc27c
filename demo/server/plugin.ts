import type {Plugin, ViteDevServer} from 'vite';
import {createDevServer, type DevServer, type DevServerOptions} from './dev-server.js';

/** Mounts the development server on the origin of Vite's dev and preview server. */
export function devServer(options: DevServerOptions = {}): Plugin {
  const mount = ({middlewares, httpServer}: Pick<ViteDevServer, 'middlewares' | 'httpServer'>): void => {
    const server = createWithMemoryFallback({autoAgent: true, ...options});
    middlewares.use((req, res, next) => {
      if (!server.handle(req, res)) next();
    });
    httpServer?.once('close', () => server.close());
  };
  return {
    name: 'gms-dev-server',
    // Vite would answer preflights itself, without leave for cookies.
    config: () => ({server: {cors: false}, preview: {cors: false}}),
    configureServer: mount,
    configurePreviewServer: mount,
  };
}

/** Falls back to memory when the file for ended chats cannot be used, so that the page is served all the same. */
function createWithMemoryFallback(options: DevServerOptions): DevServer {
  try {
    return createDevServer(options);
  } catch (error) {
    if (options.data === undefined) throw error;
    console.warn(
      `Development server: ended chats are kept in memory only, because ${options.data} cannot be used:`,
      error,
    );
    return createDevServer({...options, data: undefined});
  }
}

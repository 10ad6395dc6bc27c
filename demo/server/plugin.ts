import type {Plugin, ViteDevServer} from 'vite';
import {createBox, type BoxOptions} from './box.js';

/** Mounts GMS in a box on the origin of Vite's dev and preview server. */
export function gmsInABox(options: BoxOptions = {}): Plugin {
  const mount = ({middlewares, httpServer}: Pick<ViteDevServer, 'middlewares' | 'httpServer'>): void => {
    const box = createBox({autoAgent: true, ...options});
    middlewares.use((req, res, next) => {
      if (!box.handle(req, res)) next();
    });
    httpServer?.once('close', () => box.close());
  };
  return {name: 'gms-in-a-box', configureServer: mount, configurePreviewServer: mount};
}

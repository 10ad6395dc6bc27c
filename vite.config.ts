import path from 'node:path';
import {defineConfig} from 'vite';
import {devServer} from './demo/server/plugin.js';

/** Builds the demo only; scripts/build.mjs builds the library. */
export default defineConfig({
  plugins: [devServer({data: path.join(import.meta.dirname, '.cache/interactions.db')})],
  // The examples import the package by its name, as other projects do.
  optimizeDeps: {entries: ['index.html', 'demo/*.html']},
  // 127.0.0.1 answers for localhost too, and keeps the demo off the network.
  server: {host: '127.0.0.1', port: 5173, strictPort: true},
});

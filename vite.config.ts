import path from 'node:path';
import {defineConfig} from 'vite';
import {devServer} from './demo/server/plugin.js';

/** The demo only; the library is built by scripts/build.mjs. */
export default defineConfig({
  plugins: [devServer({data: path.join(import.meta.dirname, '.cache/interactions.db')})],
  // 127.0.0.1 answers for localhost too, and the demo is not offered to the network.
  server: {host: '127.0.0.1', port: 5173, strictPort: true},
});

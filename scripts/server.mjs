/** `npm run server`: the development server alone. Installs missing dependencies. One process, so that signals reach it. */
import {setUp} from './setup/setup.mjs';

setUp();
// Imported after setUp(), which installs the compiler.
await import('./node-hooks.mjs');
await import('../demo/server/main.ts');

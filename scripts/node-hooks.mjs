/** `node --import ./scripts/node-hooks.mjs file.ts` runs TypeScript, and CometD without `window`, as in the build. */
import {register} from 'node:module';
import process from 'node:process';

// Stack traces name lines of the sources.
process.setSourceMapsEnabled(true);
register('./build/typescript-anywhere.mjs', import.meta.url);
register('./build/cometd-anywhere.mjs', import.meta.url);

/** `node --import ./scripts/node-hooks.mjs file.ts` runs TypeScript, and CometD without `window`, as in the build. */
import {register} from 'node:module';
import 'tsx';

register('./build/cometd-anywhere.mjs', import.meta.url);

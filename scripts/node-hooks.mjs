/** `node --import ./scripts/node-hooks.mjs file.ts` runs the sources as the build would: TypeScript, and CometD without `window`. */
import {register} from 'node:module';
import 'tsx';

register('./build/cometd-anywhere.mjs', import.meta.url);

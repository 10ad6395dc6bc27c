/** `npm run server`: the development server alone. Installs missing dependencies. One process, so that signals reach it. */
import {setUp} from './setup/setup.mjs';

setUp();
const {register} = await import('tsx/esm/api');
register();
await import('../demo/server/main.ts');

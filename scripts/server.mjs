/** `npm run server`: the development server alone. Installs what is missing, and is one process, which signals reach. */
import {setUp} from './setup.mjs';

setUp();
const {register} = await import('tsx/esm/api');
register();
await import('../demo/server/main.ts');

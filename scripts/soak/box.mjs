/** The server of `npm run soak`: the demo server with its automatic agent, in its own process. */
import {startBox} from '../../demo/server/dev-server.js';

const {origin} = await startBox({autoAgent: true});
process.send?.({origin});
process.once('disconnect', () => process.exit());
process.on('message', () => process.send?.({rss: process.memoryUsage.rss()}));

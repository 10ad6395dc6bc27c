/** The server's side of `npm run soak`: the development server with its automatic agent, in a process of its own. */
import {startDevServer} from '../../demo/server/dev-server.js';

const {origin} = await startDevServer({autoAgent: true});
process.send?.({origin});
process.once('disconnect', () => process.exit());
process.on('message', () => process.send?.({rss: process.memoryUsage.rss()}));

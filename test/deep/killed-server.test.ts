import {it} from 'node:test';
import {killOften} from '../server/interactions/killed-server.js';

it('a server that is killed 50 times while it writes loses no ended chat', (t) => killOften(t, 50));

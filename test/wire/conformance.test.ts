/** Each wire, against a model of its server. */
import {conforms} from './conformance.js';
import {Conversation, WAYS} from './four-ways.js';

for (const way of WAYS) conforms(way, (t) => new Conversation(t, way));

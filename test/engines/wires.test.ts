/** The suite that each wire passes against a model, with CometD for Java in the model's place. */
import {after, describe} from 'node:test';
import {conforms} from '../wire/conformance.js';
import {WAYS} from '../wire/four-ways.js';
import {Java, JAVA_ENGINES} from '../support/engines/java.js';
import {RealConversation} from './support/real-conversation.js';

for (const engine of JAVA_ENGINES)
  describe(`on CometD for Java, ${engine}`, () => {
    let java: Promise<Java> | undefined;
    after(async () => (await java)?.kill());
    for (const way of WAYS.filter(({delivery}) => delivery === 'comet'))
      conforms(way, async (t) =>
        RealConversation.start(t, way, await (java ??= Java.start(engine, {timeout: 60_000}))),
      );
  });

import {register} from 'tsx/esm/api';

// The parties are TypeScript, which the test runner compiles for browsers only.
register();

/**
 * The other parties of one chat, for a test that is the customer: `executeServerCommand('chat', {do: 'open'})` answers where
 * the built script and GMS are, on an origin each, with Kristi ready at her desk; `{do: 'says', text: 'Hello'}` and whatever
 * else an agent can do follows; `{do: 'break'}` lets the script's other half fail once; `{do: 'close'}` ends it all.
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function conversation() {
  // Tests in other pages may be under way at the same time.
  const all = new Map();
  return {
    name: 'conversation',
    async executeCommand({command, payload, session}) {
      if (command !== 'chat') return undefined;
      if (payload.do === 'open') all.set(session.id, await open());
      const {shop, gms, agent} = all.get(session.id);
      switch (payload.do) {
        case 'open':
          return {script: `${shop.origin}/chat/gms-chat.js`, server: gms.url};
        case 'break':
          shop.failsOnceFor(/\/gms-chat-mount-/);
          return true;
        case 'close':
          all.delete(session.id);
          await Promise.all([shop.close(), gms.close()]);
          return true;
        default:
          await agent[payload.do](...(payload.text === undefined ? [] : [payload.text]));
          return true;
      }
    },
  };
}

async function open() {
  const [{Agent}, {Gms}, {Site}] = await Promise.all([
    import('../support/pages/agent.ts'),
    import('../support/pages/gms.ts'),
    import('../support/pages/site.ts'),
  ]);
  const [shop, gms] = [await Site.start(), await Gms.start()];
  shop.putScripts('/chat', 'dist');
  return {shop, gms, agent: await Agent.ready(gms.origin)};
}

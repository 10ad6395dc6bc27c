// The support files are TypeScript, which the test runner compiles only for browsers.
import '../../scripts/node-hooks.mjs';

/**
 * The shop, GMS and agent of one chat, for a test that plays the customer. `executeServerCommand('chat', {do: 'open'})` starts
 * them and returns the URLs of the built script and of GMS, which have different origins. `{do: 'says', text: 'Hello'}` and the
 * like make the agent act. `{do: 'break'}` makes both tries of the next download of the script's main chunk fail. `{do: 'close'}` stops all.
 *
 * @typedef {'accepts' | 'says' | 'types' | 'sees' | 'leaves'} AgentAct
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin<{do: 'open' | 'break' | 'close' | AgentAct, text?: string}>}
 */
export function conversation() {
  /**
   * By session: tests in several pages can run at the same time.
   *
   * @type {Map<string, Awaited<ReturnType<typeof open>>>}
   */
  const all = new Map();
  return {
    name: 'conversation',
    async executeCommand({command, payload, session}) {
      if (command !== 'chat' || !payload) return undefined;
      if (payload.do === 'open') all.set(session.id, await open());
      const parties = all.get(session.id);
      if (!parties) throw new Error('This session has no open chat.');
      const {shop, gms, agent} = parties;
      switch (payload.do) {
        case 'open':
          return {script: `${shop.origin}/chat/gms-chat.js`, server: gms.url};
        case 'break':
          shop.failsFor(/\/gms-chat-mount-/, 2);
          return true;
        case 'close':
          all.delete(session.id);
          await Promise.all([shop.close(), gms.close()]);
          return true;
        default:
          await agent[payload.do](payload.text ?? '');
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

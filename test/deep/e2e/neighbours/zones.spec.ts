import {rolldown} from 'rolldown';
import path from 'node:path';
import {root} from '../../../support/root.js';
import {scripts} from './beside-neighbours.js';
import {expect, test} from '../../../e2e/chat-test.js';

/** The package as Angular's build has it: without native async functions, which zone.js cannot follow. */
async function lowered(): Promise<string> {
  const bundle = await rolldown({input: path.join(root, 'dist/index.js'), transform: {target: 'es2016'}});
  const {output} = await bundle.generate({format: 'iife', name: 'gmsChat', codeSplitting: false});
  await bundle.close();
  return output[0].code;
}

for (const delivery of ['auto', 'poll']) {
  test(`an open chat holds no task in the zone of an application (delivery ${delivery})`, async ({
    visitor,
    gms,
    agent,
    shop,
    page,
  }) => {
    shop.put('/zone.js', scripts('zone.js/bundles/zone.umd.js'));
    shop.put('/app.js', await lowered());
    shop.put(
      '/main.js',
      `Zone.current.fork({
        name: 'angular',
        onHasTask: (delegate, current, target, state) => (window.isBusy = state.macroTask),
      }).run(() => {
        setTimeout(() => (window.ranInZone = Zone.current.name), 0);
        const chat = document.createElement('gms-chat');
        chat.setAttribute('server', '${gms.url}');
        chat.setAttribute('delivery', '${delivery}');
        document.body.append(chat);
      });`,
    );
    await visitor.visits({
      body: '<script src="/zone.js"></script><script src="/app.js"></script><script src="/main.js"></script>',
    });
    const isBusy = () => page.evaluate(() => Reflect.get(window, 'isBusy') as unknown);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, 'ranInZone') as unknown)).toBe('angular');
    await visitor.starts();
    await agent.accepts();
    await agent.says('One');
    await expect(visitor.line('One')).toBeVisible();
    expect(await isBusy()).toBe(false);
    await visitor.sends('Two');
    await agent.sees('Text Two');
    expect(await isBusy()).toBe(false);
  });
}

import {readFileSync} from 'node:fs';
import path from 'node:path';
import {rolldown} from 'rolldown';
import {expect, test} from '../../../e2e/chat-test.js';
import {root} from '../../../support/root.js';

const inModules = (file: string) => path.join(root, 'node_modules', file);
/** The text of scripts in node_modules. */
export const scripts = (...files: readonly string[]): string =>
  files.map((file) => readFileSync(inModules(file), 'utf8')).join(';\n');

/** Modules of Node as one script; what they export becomes global. */
export async function bundled(file: string): Promise<string> {
  const bundle = await rolldown({
    input: inModules(file),
    logLevel: 'silent',
    treeshake: false,
    transform: {define: {global: 'window'}},
  });
  const {output} = await bundle.generate({format: 'iife', name: 'neighbour'});
  await bundle.close();
  return `${output[0].code}; Object.assign(window, neighbour.default ?? neighbour);`;
}

/** A script of the page that runs before the chat's. */
export type Neighbour = () => string | Promise<string>;

/** A test for each: a chat from its start to its end, with push, both directions and a reload. */
export function wholeChatBeside(neighbours: Readonly<Record<string, Neighbour>>): void {
  for (const [name, neighbour] of Object.entries(neighbours)) {
    test(`a whole chat beside ${name}`, async ({visitor, gms, agent, shop, page}) => {
      shop.put('/neighbour.js', await neighbour());
      await visitor.visits({
        head: '<script src="/neighbour.js"></script><script src="/chat/gms-chat.js"></script>',
        body: `<gms-chat server="${gms.url}"></gms-chat>`,
      });
      await visitor.starts();
      await agent.accepts();
      await agent.says('One');
      await expect(visitor.line('One')).toBeVisible();
      await expect.poll(() => gms.open).toEqual(['/meta/connect']);
      await visitor.sends('Two');
      await agent.sees('Text Two');
      await page.reload();
      await agent.says('Three');
      await expect(visitor.line('Three')).toBeVisible();
      for (const text of ['One', 'Two', 'Three']) await expect(visitor.line(text)).toHaveCount(1);
      await visitor.ends();
      await visitor.hasState('ended');
    });
  }
}

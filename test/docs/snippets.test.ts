/** Each snippet of the pages fits the package as it is built. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {faultsOfHtml} from '../support/docs/faults-of-html.js';
import {faultsOf} from '../support/docs/faults-of-snippets.js';
import {elements, membersOfPackage} from '../support/docs/manifest.js';
import {snippets, type Snippet} from '../support/docs/pages.js';

const made = (language: string, code: string): Snippet => ({place: 'page.md:1', language, code});

describe('snippets of the pages', () => {
  test('in TypeScript and JSX have the right types', () => {
    const found = snippets(['ts', 'tsx']);
    assert.ok(found.length > 3);
    assert.deepEqual(faultsOf(found, false), []);
  });

  test('in JavaScript use names and types that are there', () => {
    const found = snippets(['js']);
    assert.ok(found.length > 10);
    assert.deepEqual(faultsOf(found, true), []);
  });

  test('a wrong name in a snippet is noticed', () => {
    const wrong = [made('ts', `import {createChat} from 'gms-chat/client';\ncreateChat({serverUrl: ''});`)];
    assert.match(faultsOf(wrong, false).join(), /page\.md:1 \+ 2: .*serverUrl/);
    assert.match(faultsOf([made('js', 'chat.open();')], true).join(), /not callable/);
  });

  test('in HTML are well-formed, and have only attributes, values, slots and commands that are there', () => {
    const found = snippets(['html']);
    assert.ok(found.length > 10);
    assert.deepEqual(found.flatMap(faultsOfHtml), []);
  });

  test('a wrong attribute, value, slot or command is noticed', () => {
    const wrong = made(
      'html',
      '<gms-chat url="/" layout="wide"><b slot="top"></b></gms-chat><button command="--open"></button>',
    );
    assert.deepEqual(faultsOfHtml(wrong), [
      'page.md:1: there is no attribute url',
      'page.md:1: layout="wide" is none of floating, inline',
      'page.md:1: <gms-chat> has no slot top',
      'page.md:1: there is no command --open',
    ]);
  });

  test('in CSS use custom properties and parts that are there', () => {
    const known = Array.from(elements().values());
    const names = (kind: 'cssParts' | 'cssProperties') =>
      new Set(known.flatMap((element) => element(kind).map(({name}) => name)));
    const [parts, properties] = [names('cssParts'), names('cssProperties')];
    const unknown = snippets(['css', 'html', 'tsx']).flatMap(({place, code}) => [
      ...Array.from(code.matchAll(/--gms-chat-[\w-]+/g), ([name]) => [place, name] as const).filter(
        ([, name]) => !properties.has(name),
      ),
      ...Array.from(code.matchAll(/::part\(([\w-]+)\)/g), ([, name]) => [place, name] as const).filter(
        ([, name]) => !parts.has(name ?? ''),
      ),
    ]);
    assert.deepEqual(unknown, []);
  });

  test('in a shell call only scripts that are there', () => {
    const scripts = membersOfPackage('scripts');
    const called = snippets(['sh']).flatMap(({place, code}) =>
      Array.from(code.matchAll(/\bnpm (?:run )?([\w:-]+)/g), ([, name = '']) => ({place, name})),
    );
    assert.ok(called.length > 2);
    const own = ['install', 'ci', 'pack', 'publish', 'create'];
    assert.deepEqual(
      called.filter(({name}) => !scripts.includes(name) && !own.includes(name)),
      [],
    );
  });
});

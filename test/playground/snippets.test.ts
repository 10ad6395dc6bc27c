import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {SNIPPETS, snippetFor, type Choice} from '../../demo/playground/snippets.js';

const CHOICE: Choice = {
  server: 'https://gms.example.com/genesys',
  attributes: [
    ['api', '2'],
    ['first-name', 'Ann "A" O\'Hara & Co'],
    ['max-length', '200'],
    ['attachments', true],
  ],
  theme: 'paper',
  styles: ['--gms-chat-accent: #e4002b'],
  hasHeaders: false,
};
const PLAIN: Choice = {...CHOICE, server: '/genesys', attributes: [], theme: '', styles: []};
const snippet = (name: string, choice = CHOICE): string => snippetFor(name, choice);

describe('the snippet of the playground', () => {
  test('by script tag has the theme, the colour, the script and the element', () => {
    assert.equal(
      snippet('a script tag'),
      `<link rel="stylesheet" href="https://cdn.example.com/themes/paper.css">

<style>
gms-chat {
  --gms-chat-accent: #e4002b;
}
</style>

<script async src="https://cdn.example.com/gms-chat.js"></script>

<gms-chat
  server="https://gms.example.com/genesys"
  api="2"
  first-name="Ann &quot;A&quot; O'Hara &amp; Co"
  max-length="200"
  attachments
></gms-chat>`,
    );
  });

  test('in one tag has every attribute as data', () => {
    const choice: Choice = {...CHOICE, attributes: [['attachments', true]], theme: '', styles: []};
    assert.equal(
      snippet('one tag alone', choice),
      `<script
  async
  src="https://cdn.example.com/gms-chat.js"
  data-server="https://gms.example.com/genesys"
  data-attachments=""
></script>`,
    );
  });

  test('for React has properties, numbers as numbers, and quotes that hold', () => {
    const code = snippet('React');
    assert.match(code, /import 'gms-chat\/react';\nimport 'gms-chat\/themes\/paper\.css';/);
    for (const line of ['api={2}', 'maxLength={200}', `firstName={'Ann "A" O\\'Hara & Co'}`, 'attachments'])
      assert.ok(code.includes(`    ${line}\n`), line);
  });

  test('for React is code for the browser alone, where pages are rendered on a server', () => {
    assert.equal(
      snippet('React', PLAIN),
      `'use client';\n\nimport 'gms-chat/react';\n\nexport const Help = () => (\n  <gms-chat server="/genesys"></gms-chat>\n);`,
    );
  });

  test('in code has styles in a comment', () => {
    for (const name of ['React', 'Preact', 'Solid', 'Angular', 'npm and a bundler'])
      assert.match(
        snippet(name),
        /\/\* In a style sheet:\n\ngms-chat \{\n {2}--gms-chat-accent: #e4002b;\n\}\n\n\*\//,
        name,
      );
  });

  test('tells of headers, and has none', () => {
    const choice = {...PLAIN, hasHeaders: true};
    assert.match(snippet('Vue', choice), /\n<!-- Your headers are a property .* -->$/);
    assert.match(snippet('React', choice), /\n\/\/ Your headers are a property .*$/);
  });

  test('for each framework imports the entry with the types of its templates', () => {
    for (const [name, door] of [
      ['React', 'react'],
      ['Preact', 'preact'],
      ['Solid', 'solid'],
      ['Vue', 'vue'],
      ['Svelte', 'svelte'],
    ] as const)
      assert.ok(snippet(name).includes(`import 'gms-chat/${door}';`), name);
    assert.ok(snippet('Angular').includes("import 'gms-chat';"));
  });

  test('for Solid has names with hyphens', () => {
    for (const line of ['max-length={200}', `first-name={'Ann "A" O\\'Hara & Co'}`, 'attachments'])
      assert.ok(snippet('Solid').includes(`    ${line}\n`), line);
  });

  test('for Vue has the server in a constant, where its checker reads it', () => {
    const code = snippet('Vue');
    assert.match(code, /const server = 'https:\/\/gms\.example\.com\/genesys';/);
    assert.match(code, /<gms-chat\n {4}:server\n/);
    assert.match(code, /tag\.startsWith\('gms-chat'\)/);
  });

  test('for Svelte and Angular has no sign that their templates would read', () => {
    const braces: Choice = {...CHOICE, attributes: [['heading', 'Ask {us} `now` ${x}']]};
    assert.ok(snippet('Svelte', braces).includes("heading={'Ask {us} `now` ${x}'}"));
    assert.ok(snippet('Angular', braces).includes('heading="Ask {us} \\`now\\` \\${x}"'));
  });

  test('without a screen has the options that the client knows, and starts a chat', () => {
    const code = snippet('no screen (headless)');
    assert.match(
      code,
      /createChat\(\{\n {2}server: 'https:\/\/gms\.example\.com\/genesys',\n {2}api: 2,\n\}\)/,
    );
    assert.match(code, /subject: 'A question'/);
  });

  test('is a single line where little is set', () => {
    assert.equal(
      snippet('npm and a bundler', PLAIN),
      `import 'gms-chat';\n\n<gms-chat server="/genesys"></gms-chat>`,
    );
  });

  test('for every dialect names the server', () => {
    for (const [name, write] of Object.entries(SNIPPETS))
      assert.ok(write(CHOICE).includes('https://gms.example.com/genesys'), name);
  });
});

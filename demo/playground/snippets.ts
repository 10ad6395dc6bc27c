/** The code for a page, in several dialects. */
import type {Value} from './controls.js';

export interface Choice {
  /** Absolute URL. */
  readonly server: string;
  readonly attributes: readonly (readonly [name: string, value: Value])[];
  /** Name of a ready theme, or empty. */
  readonly theme: string;
  /** Declarations for `gms-chat`, as `property: value`. */
  readonly styles: readonly string[];
  /** The page sends headers of its own. Their values are secret, so no snippet has them. */
  readonly hasHeaders: boolean;
}

const CDN = 'https://cdn.example.com';

/** By the name that the page shows. */
export const SNIPPETS: Readonly<Record<string, (choice: Choice) => string>> = {
  'a script tag': (choice) =>
    joined(
      themeLink(choice),
      css(choice, (text) => `<style>\n${text}\n</style>`),
      `<script async src="${CDN}/gms-chat.js"></script>`,
      element(choice),
    ),
  'one tag alone': (choice) =>
    joined(
      themeLink(choice),
      css(choice, (text) => `<style>\n${text}\n</style>`),
      tag('script', [['async', true], ['src', `${CDN}/gms-chat.js`], ...all(choice).map(asData)]),
    ),
  'npm and a bundler': (choice) => joined(imports(choice, 'gms-chat'), css(choice), element(choice)),
  // For Next.js and its like: the import must reach the browser.
  React: (choice) => joined("'use client';", component(choice, 'gms-chat/react', camel)),
  Preact: (choice) => component(choice, 'gms-chat/preact', camel),
  // Solid makes the name of a property of a name with hyphens, and lower case of any other.
  Solid: (choice) => component(choice, 'gms-chat/solid'),
  Vue: (choice) =>
    joined(
      "<!-- vite.config: vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('gms-chat')}}}) -->",
      // vue-tsc takes the two slashes in an attribute for a comment.
      `<script setup lang="ts">\n${imports(choice, 'gms-chat/vue')}\n\nconst server = ${literal(choice.server)};\n</script>`,
      `<template>\n${indented(tag('gms-chat', [[':server', true], ...choice.attributes]))}\n</template>`,
      css(choice, (text) => `<style>\n${text}\n</style>`),
    ),
  Svelte: (choice) =>
    joined(
      `<script lang="ts">\n${indented(imports(choice, 'gms-chat/svelte'))}\n</script>`,
      tag('gms-chat', all(choice), inBraces()),
      css(choice, (text) => `<style>\n${text.replace('gms-chat', ':global(gms-chat)')}\n</style>`),
    ),
  Angular: (choice) =>
    joined(
      `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';\n${imports(choice, 'gms-chat')}`,
      `@Component({
  selector: 'app-help',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`\n${indented(indented(inBackticks(element(choice))))}\n  \`,
})
export class Help {}`,
      css(choice),
    ),
  'no screen (headless)': headless,
};

/** Their snippets are markup, not code. */
const MARKUP = ['a script tag', 'one tag alone', 'npm and a bundler', 'Vue', 'Svelte'];
const HEADERS =
  'Your headers are a property of the element, an object or a function: see "headers" in docs/api.md.';

/** @param name one of `SNIPPETS` */
export function snippetFor(name: string, choice: Choice): string {
  const note = MARKUP.includes(name) ? `<!-- ${HEADERS} -->` : `// ${HEADERS}`;
  return joined(SNIPPETS[name]?.(choice) ?? '', choice.hasHeaders ? note : '');
}

const OPTIONS = ['api', 'service', 'delivery', 'comet-url', 'gms-user', 'typing-preview'];

function headless(choice: Choice): string {
  const options = all(choice)
    .filter(([name]) => name === 'server' || OPTIONS.includes(name))
    .map(([name, value]) => `  ${camel(name)}: ${name === 'api' ? String(value) : literal(value)},`);
  const fields = ['first-name', 'last-name', 'email', 'subject'].map((name) => {
    const [, value = name === 'subject' ? 'A question' : ''] =
      choice.attributes.find(([one]) => one === name) ?? [];
    return `${camel(name)}: ${literal(value)}`;
  });
  return joined(
    "import {createChat} from 'gms-chat/client';",
    `const chat = createChat({\n${options.join('\n')}\n});
chat.state.subscribe((state) => console.log(state.phase));
await chat.start({${fields.join(', ')}});
await chat.send('Hello');`,
  );
}

type Pair = readonly [name: string, value: Value];

const all = ({server, attributes}: Choice): readonly Pair[] => [['server', server], ...attributes];

const asData = ([name, value]: Pair): Pair => [`data-${name}`, value === true ? '' : value];

const element = (choice: Choice): string => tag('gms-chat', all(choice));

/** Broken into lines if it is long. */
function tag(name: string, pairs: readonly Pair[], write: (pair: Pair) => string = inHtml): string {
  const written = pairs.map(write);
  const line = `<${name} ${written.join(' ')}></${name}>`;
  return line.length <= 90 ? line : `<${name}\n${indented(written.join('\n'))}\n></${name}>`;
}

const inHtml = ([name, value]: Pair): string =>
  value === true ? name : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const NUMBERS = ['api', 'max-length'];

/** Writes an attribute of a language in which braces hold code: JSX and Svelte. */
const inBraces =
  (named = (name: string) => name) =>
  ([name, value]: Pair): string => {
    if (value === true) return named(name);
    if (NUMBERS.includes(name)) return `${named(name)}={${value}}`;
    const isPlain = !/["\\{}&]/.test(value);
    return isPlain ? `${named(name)}="${value}"` : `${named(name)}={${literal(value)}}`;
  };

/** A component in JSX. */
const component = (choice: Choice, door: string, named?: (name: string) => string): string =>
  joined(
    imports(choice, door),
    css(choice),
    `export const Help = () => (\n${indented(tag('gms-chat', all(choice), inBraces(named)))}\n);`,
  );

const inBackticks = (text: string): string => text.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');

const literal = (value: Value): string =>
  value === true ? 'true' : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const camel = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());

const imports = ({theme}: Choice, door: string): string =>
  [`import '${door}';`, ...(theme ? [`import 'gms-chat/themes/${theme}.css';`] : [])].join('\n');

const themeLink = ({theme}: Choice): string =>
  theme && `<link rel="stylesheet" href="${CDN}/themes/${theme}.css">`;

function css(
  {styles}: Choice,
  wrap: (text: string) => string = (text) => `/* In a style sheet:\n\n${text}\n\n*/`,
): string {
  if (!styles.length) return '';
  return wrap(`gms-chat {\n${styles.map((style) => `  ${style};`).join('\n')}\n}`);
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

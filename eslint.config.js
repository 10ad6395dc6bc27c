import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {configs as typescript} from 'typescript-eslint';

export default defineConfig(
  // The applications of the frameworks have their own tools: see test/frameworks/.
  globalIgnores([
    ...['dist', 'coverage', 'test-results', '.cache', 'test/frameworks/*/**'],
    // Generated: see scripts/docs.
    ...['docs/site/pages', 'docs/site/public', 'docs/site/.vitepress/cache', 'docs/site/.vitepress/dist'],
  ]),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  // The rules that need types are in .oxlintrc.json: oxlint checks them in 5 s, and ESLint would need 40.
  typescript.strict,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended,
    ],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // On a server an empty class replaces HTMLElement.
      '@typescript-eslint/no-extraneous-class': 'off',
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      // Lit's base class defines every callback.
      'wc/guard-super-call': 'off',
      // The launcher attaches its shadow root on its first connection.
      'wc/attach-shadow-constructor': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {name: 'lit/directives/unsafe-html.js', message: 'Its trusted types policy allows any HTML.'},
            {name: 'lit/directives/unsafe-svg.js', message: 'Its trusted types policy allows any HTML.'},
            {name: 'lit/directives/style-map.js', message: 'A strict content security policy blocks it.'},
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', {name: 'structuredClone', message: 'Browsers of 2021 lack it.'}],
      // Old libraries on the page replace built-ins: see "The page we live in" in docs/decisions.md.
      'no-restricted-properties': [
        'error',
        {object: 'JSON', property: 'stringify', message: 'prototype.js breaks it: use toJson().'},
        {object: 'Array', property: 'from', message: 'MooTools and prototype.js replace it: use [...x].'},
        ...['canParse', 'parse'].map((property) => ({
          object: 'URL',
          property,
          message: 'Browsers of 2022 lack it: use urlOf().',
        })),
        ...['any', 'timeout'].map((property) => ({
          object: 'AbortSignal',
          property,
          message: 'Browsers of 2022 lack it: see docs/browsers.md.',
        })),
        {property: 'throwIfAborted', message: 'Browsers of 2021 lack it: use throwIfAborted(signal).'},
        {property: 'checkVisibility', message: 'Browsers of 2022 lack it: see docs/browsers.md.'},
        ...['allSettled', 'any', 'try', 'withResolvers'].map((property) => ({
          object: 'Promise',
          property,
          message: 'Older polyfills lack it.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='reduce']",
          message: 'prototype.js before 1.7 replaces it: use a loop.',
        },
        {
          selector: "CallExpression[callee.property.name='finally']",
          message: 'Older polyfills of Promise lack it: use try and finally, or then().',
        },
        {
          selector: "CallExpression[callee.property.name='entries'][arguments.length=0]",
          message: 'prototype.js makes it toArray() for arrays: use forEach(), or spread a Map.',
        },
        {
          selector: "CallExpression[callee.property.name='remove'][arguments.length=0]",
          message: 'That of prototype.js throws for an element without a parent: use replaceWith().',
        },
        {
          selector: "CallExpression[callee.property.name='endsWith']",
          message: 'That of RightJS is wrong about texts without the ending: use slice().',
        },
        {
          selector: "ClassDeclaration[superClass.name='Event']",
          message: 'MooTools replaces it: use CustomEvent.',
        },
        {
          // The URL of a chunk is known only to the script tag, which fetches chunks for `late()`.
          selector:
            "ImportExpression[source.type='Literal']:not(CallExpression[callee.name='late'] ImportExpression)",
          message: 'Load it with `late()`: code that is loaded later may not arrive.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await it: otherwise it checks nothing.',
        },
        {
          selector:
            'CallExpression[callee.object.name=/^(it|test|describe|suite)$/][callee.property.name=/^(only|skip)$/]',
          message: 'Every test runs.',
        },
      ],
    },
  },
);

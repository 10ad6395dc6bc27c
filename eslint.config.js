import {defineConfig, globalIgnores} from 'eslint/config';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {configs as typescript} from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'test-results', '.cache']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.{js,mjs}'],
    extends: [typescript.recommended],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      typescript.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs['flat/recommended'] ?? litA11y.configs.recommended,
    ],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // The types know one up-to-date browser; the code also meets older ones, and servers.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // The stand-in for HTMLElement where there is none, on a server, is an empty class.
      '@typescript-eslint/no-extraneous-class': 'off',
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      // Lit's base class has every callback.
      'wc/guard-super-call': 'off',
      // The launcher attaches its shadow root when it is first connected.
      'wc/attach-shadow-constructor': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {name: 'lit/directives/unsafe-html.js', message: 'Trusted types would let anything through.'},
            {name: 'lit/directives/unsafe-svg.js', message: 'Trusted types would let anything through.'},
            {name: 'lit/directives/style-map.js', message: 'A strict content security policy refuses it.'},
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // node:test's `it` returns a promise, and so does @open-wc/testing's every `.equal()`, by type.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await it, or it checks nothing.',
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

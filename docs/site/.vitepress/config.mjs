/** The site of the documentation: the pages of the repository as they are, with live examples. `npm run docs` makes it. */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitepress';
import {liveExamples, plainBraces, plainLinks} from './markdown.mjs';

const page = (/** @type {string} */ text, /** @type {string} */ name) => ({text, link: `/docs/${name}`});

export default defineConfig({
  title: 'gms-chat',
  description: 'A customer chat for any web site, on top of Genesys Mobile Services.',
  // DOCS_BASE puts it under a path: /help/chat/.
  base: process.env.DOCS_BASE ?? '/',
  // Copies of the pages, made by scripts/docs/site.mjs: modules of Vue are looked for above a page.
  srcDir: fileURLToPath(new URL('../pages', import.meta.url)),
  outDir: process.env.DOCS_OUT ?? fileURLToPath(new URL('dist', import.meta.url)),
  cacheDir: fileURLToPath(new URL('cache', import.meta.url)),
  rewrites: {'README.md': 'index.md'},
  // Pages name files of the repository: `plainLinks` makes texts of those links.
  ignoreDeadLinks: true,
  markdown: {
    config: (md) => {
      plainBraces(md);
      plainLinks(md);
      liveExamples(md);
    },
  },
  vue: {template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('gms-')}}},
  vite: {publicDir: fileURLToPath(new URL('../public', import.meta.url)), logLevel: 'warn'},
  themeConfig: {
    // In the page itself: nothing is asked elsewhere.
    search: {provider: 'local'},
    outline: [2, 3],
    sidebar: [
      {
        text: 'Begin',
        items: [
          {text: 'gms-chat', link: '/'},
          page('Getting started', 'getting-started'),
          page('Embedding', 'embedding'),
          page('Frameworks', 'frameworks'),
          page('Recipes', 'recipes'),
        ],
      },
      {
        text: 'Look up',
        items: [
          page('Attributes and API', 'api'),
          page('Theming', 'theming'),
          page('Languages', 'languages'),
          page('The headless client', 'headless'),
          page('Browsers', 'browsers'),
        ],
      },
      {
        text: 'Features',
        items: [
          page('The start form', 'start-form'),
          page('Opening hours', 'opening-hours'),
          page('Your own buttons', 'launcher'),
          page('Messages in your own way', 'messages'),
          page('Markdown', 'markdown'),
          page('Replies, cards, videos', 'message-recipes'),
          page('Beside the composer', 'composer'),
          page('A window of its own', 'pop-out'),
          page('Files', 'files'),
          page('An invitation', 'invitation'),
          page('After the chat', 'after-the-chat'),
          page('Earlier conversations', 'earlier-conversations'),
        ],
      },
      {
        text: 'Operate',
        items: [
          page('In front of a real GMS', 'real-gms'),
          page('The doctor', 'doctor'),
          page('Troubleshooting', 'troubleshooting'),
          page('Monitoring', 'monitoring'),
          page('Faults', 'faults'),
          page('Storage and privacy', 'storage'),
          page('Genesys Widgets 9', 'migration'),
          {text: 'Security', link: '/SECURITY'},
        ],
      },
      {
        text: 'Trust',
        items: [
          page('Accessibility', 'accessibility'),
          page('Conformance', 'conformance'),
          page('Performance', 'performance'),
          page('Tested engines', 'engines'),
        ],
      },
      {
        text: 'Develop',
        items: [
          {text: 'Architecture', link: '/ARCHITECTURE'},
          page('Decisions', 'decisions'),
          {text: 'Contributing', link: '/CONTRIBUTING'},
          page('Development server', 'development-server'),
          {text: 'Changelog', link: '/CHANGELOG'},
        ],
      },
    ],
  },
});

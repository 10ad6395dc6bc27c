/**
 * Generates docs/accessibility.md from scripts/accessibility/wcag.mjs and the results of the last complete run of the
 * component tests. As a step of `npm test` it only checks that the page is up to date;
 * `node scripts/accessibility/write.mjs --write` writes it.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';
import {faultOf, readResults} from '../test/record.mjs';
import {criteria} from './wcag.mjs';

const file = path.join(root, 'docs/accessibility.md');
const ran = readResults('ui');
const faults = Object.entries(criteria).flatMap(([number, {tests}]) =>
  tests.flatMap((test) =>
    faultOf(ran, test).map((fault) => `${number} relies on the test "${test}", which ${fault}.`),
  ),
);

const page = document();
const isWriting = process.argv.includes('--write');
if (isWriting && faults.length === 0) writeFileSync(file, page);
const isThere = existsSync(file) && readFileSync(file, 'utf8') === page;
if (!isThere && !isWriting)
  faults.push('docs/accessibility.md is out of date: run node scripts/accessibility/write.mjs --write.');

for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length ? 1 : 0;

function document() {
  const rows = Object.entries(criteria).map(
    ([number, {name, level, verdict, how, tests}]) =>
      `| ${number} | ${name} | ${level} | ${verdict} | ${how} | ${tests.map(escape).join('<br>')} |`,
  );
  const exceptions = Object.entries(criteria)
    .filter(([, {verdict}]) => verdict === 'with exceptions')
    .map(([number, {name, how}]) => `- **${number} ${name}.** ${how}`);
  return `# Accessibility

The success criteria of WCAG 2.2, levels A and AA: how the chat meets each, and which tests prove it. \`scripts/accessibility/write.mjs\` generates this page from \`scripts/accessibility/wcag.mjs\` and the results of the component tests. \`npm test\` fails if a test named here does not pass.

## How it is tested

- **axe** checks every state of the gallery (\`demo/gallery.html\`). \`npm test\` checks each state in three looks; \`npm run test:deep\` checks every combination of direction (left to right, right to left), colours (light, dark, forced) and width (1000 px, 320 px). Contrast is not checked in forced colours, because the customer chooses those.
- **Measurements in every state**: target sizes, the focus ring, field borders, reflow at 320 px and at 400 %, wider text spacing, motion, forced colours.
- **A virtual screen reader** (\`@guidepup/virtual-screen-reader\`) follows whole conversations, and the tests compare every word it says. It does not support shadow roots, so it reads a flat copy of the chat that is updated with each change (\`test/support/elements/flat-copy.ts\`). It hears neither what a browser tells assistive technology, nor in which order: see the next point.
- **A real screen reader**: Orca 43.1 with Firefox ESR 153 and with Chromium 156, on Debian 12, five times in a row on 2026-11-30. \`npm run test:screen-reader\` (part of \`npm run test:deep\`) holds whole conversations by the keyboard in both browsers, floating, in the page and on a small screen (modal), one of them in Arabic, reads earlier conversations, works at the agents' desk of the demo, and goes to browse mode and back. It judges what Orca says: these lines, in this order, in so many words. In browse mode letters are commands of Orca; Escape, Enter and Tab do what they do in focus mode, and what was written stays. The chat has not been tested with NVDA, JAWS, VoiceOver and TalkBack.
- **Keyboard only**: whole conversations with Tab, Enter and Escape.

A criterion that no machine can test lists no test. Its claim rests on a review of the code.

## Exceptions

${exceptions.join('\n')}

## Success criteria

| | Criterion | Level | | How | Tests |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('|', '\\|');
}

/**
 * Writes docs/accessibility.md of scripts/accessibility/wcag.mjs and of what the last run of all component tests showed. As a step of
 * `npm test` it only looks whether that is what is there; `node scripts/accessibility/write.mjs --write` writes it.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {recordFile} from './record.mjs';
import {root} from '../setup.mjs';
import {criteria} from './wcag.mjs';

const file = path.join(root, 'docs/accessibility.md');
const ran = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
const faults = Object.entries(criteria).flatMap(([number, {tests}]) =>
  tests.flatMap((test) =>
    faultOf(test).map((fault) => `${number} is to be shown by "${test}", which ${fault}.`),
  ),
);

const page = document();
const isWriting = process.argv.includes('--write');
if (isWriting && faults.length === 0) writeFileSync(file, page);
const isThere = existsSync(file) && readFileSync(file, 'utf8') === page;
if (!isThere && !isWriting)
  faults.push(
    'docs/accessibility.md is not of this table: run node scripts/accessibility/write.mjs --write.',
  );

for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length ? 1 : 0;

/** A suite must have passed as a whole. */
function faultOf(test) {
  const results = Object.entries(ran).filter(([name]) => name.startsWith(test));
  if (results.length === 0) return ['did not run (npm test -- ui runs them all)'];
  return results.every(([, passed]) => passed) ? [] : ['did not pass'];
}

function document() {
  const rows = Object.entries(criteria).map(
    ([number, {name, level, verdict, how, tests}]) =>
      `| ${number} | ${name} | ${level} | ${verdict} | ${how} | ${tests.map(escape).join('<br>')} |`,
  );
  const exceptions = Object.entries(criteria)
    .filter(([, {verdict}]) => verdict === 'with exceptions')
    .map(([number, {name, how}]) => `- **${number} ${name}.** ${how}`);
  return `# Accessibility

What the chat does about each success criterion of WCAG 2.2, levels A and AA, and which tests show it. Written by \`scripts/accessibility/write.mjs\` from \`scripts/accessibility/wcag.mjs\` and from what the component tests really did; a test that is named here and does not pass fails \`npm test\`.

## How it is tested

- **axe** looks at every state of the gallery (\`demo/gallery.html\`): three looks of each in \`npm test\`, in \`npm run test:deep\` every combination of left to right and right to left, light and dark, forced colours, and a width of 1000 and of 320 px. In forced colours it does not judge contrast: the colours are the customer's own.
- **Measured in every state**: sizes of targets, the focus ring, edges of fields, reflow at 320 px and at 400 %, wider text spacing, motion, forced colours.
- **A virtual screen reader** (\`@guidepup/virtual-screen-reader\`) is before whole conversations, and each word that it says is compared. It knows no shadow roots; so it is given a flat copy of what is drawn, kept in step with it change by change (\`test/support/elements/flat-copy.ts\`). It is no substitute for NVDA, JAWS, VoiceOver and TalkBack, with which this has not been tested.
- **By the keyboard alone**: whole conversations by Tab, Enter and Escape.

A criterion that no machine can test has no test beside it: there the claim rests on the code having been read.

## Exceptions

${exceptions.join('\n')}

## Success criteria

| | Criterion | Level | | How | Tests |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function escape(text) {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('|', '\\|');
}

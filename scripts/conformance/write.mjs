/**
 * Generates docs/conformance.md from the source documents' lists beside this file and the results of the last complete run
 * of the tests. As a step of `npm test` it only checks: each row has a test that passed or a reason, and the page is up to
 * date. `node scripts/conformance/write.mjs --write` writes the page.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../setup/setup.mjs';
import {faultOf, readResults} from '../test/record.mjs';
import {agentDocuments} from './agents.mjs';
import {chatV2Documents} from './chat-v2.mjs';
import {chatDocuments} from './chat.mjs';
import {contextServices} from './context-services.mjs';

const file = path.join(root, 'docs/conformance.md');
const documents = [...chatDocuments, ...chatV2Documents, ...agentDocuments, ...contextServices];
const ran = {...readResults('unit'), ...readResults('ui'), ...readResults('e2e')};
const rows = documents.flatMap(({title, sections}) =>
  sections.flatMap((section) =>
    section.rows.map((row) => ({...row, place: `${title}, ${section.title}, ${row.name}`})),
  ),
);
const faults = rows.flatMap(({place, client, server}) =>
  [client, server].flatMap(({tests, reason}) => [
    ...(tests.length || reason ? [] : [`${place} has neither a test nor a reason.`]),
    ...tests.flatMap((test) =>
      faultOf(ran, test).map((fault) => `${place} relies on the test "${test}", which ${fault}.`),
    ),
  ]),
);

const page = document();
const isWriting = process.argv.includes('--write');
if (isWriting && faults.length === 0) writeFileSync(file, page);
const isThere = existsSync(file) && readFileSync(file, 'utf8') === page;
if (!isThere && !isWriting)
  faults.push('docs/conformance.md is out of date: run node scripts/conformance/write.mjs --write.');

for (const fault of faults) console.log(`  ${fault}`);
console.log(`${rows.length} rows, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

function document() {
  const differences = rows.filter(({difference}) => difference);
  return `# Conformance

This page lists the contents of the source documents, row by row: what the client does with each (the widget, the client in script, the agents' desk), what the development server does, and the tests that show it. \`scripts/conformance/write.mjs\` generates this page from the lists beside it and the results of the tests. \`npm test\` fails if a test named here did not pass.

## Differences that stay

${differences.map(({place, difference}) => `- **${escape(place)}.** ${difference}`).join('\n')}

${documents.map(chapter).join('\n\n')}
`;
}

/** @param {import('./row.mjs').SourceDocument} source */
function chapter({title, note, sections}) {
  const tables = sections.map(
    (section) => `### ${section.title}

| | Client | Development server |
| --- | --- | --- |
${section.rows.map(({name, client, server}) => `| \`${name}\` | ${cell(client)} | ${cell(server)} |`).join('\n')}`,
  );
  return `## ${title}\n\n${note}\n\n${tables.join('\n\n')}`;
}

/** @param {import('./row.mjs').Side} side */
function cell({tests, reason}) {
  return [...(reason ? [`*${escape(reason)}*`] : []), ...tests.map(escape)].join('<br>');
}

/** @param {string} text */
function escape(text) {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('|', '\\|');
}

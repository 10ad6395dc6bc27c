/** A node:test reporter: what failed and why, then the line scripts/test.mjs adds up. */
import path from 'node:path';
import {inspect} from 'node:util';

export default async function* report(events) {
  const total = {pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0};
  for await (const {type, data} of events) {
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed') yield failure(data);
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:diagnostic') {
      const [, name, value] = /^(\w+) (\d+)$/.exec(data.message) ?? [];
      if (name in total) total[name] = Number(value);
    }
  }
  const {pass, fail, cancelled, skipped, todo} = total;
  yield `${pass} passed, ${fail + cancelled} failed, ${skipped + todo} skipped\n`;
}

function failure({name, file, details: {error}}) {
  const cause = error?.cause ?? error;
  const text = cause?.name === 'AssertionError' ? cause.stack : inspect(cause);
  return `✖ ${name}${file ? ` (${path.relative(process.cwd(), file)})` : ''}\n${text.replace(/^/gm, '    ')}\n`;
}

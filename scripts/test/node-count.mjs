/** A node:test reporter: prints failures, then their names and the counts for scripts/test.mjs. Records which tests passed. */
import path from 'node:path';
import {inspect} from 'node:util';
import {ending} from './ending.mjs';
import {writeResults} from './record.mjs';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} events */
export default async function* report(events) {
  const total = {pass: 0, fail: 0, cancelled: 0, skipped: 0, todo: 0};
  /** @type {import('./record.mjs').Results} */
  const results = {};
  /** @type {import('./ending.mjs').Failure[]} */
  const failures = [];
  /** @type {string[]} */
  const way = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') way.splice(data.nesting, Infinity, data.name);
    if ((type === 'test:pass' || type === 'test:fail') && data.details.type !== 'suite')
      results[[...way.slice(0, data.nesting), data.name].join(' > ')] = type === 'test:pass';
    if (type === 'test:fail' && Reflect.get(Object(data.details.error), 'failureType') !== 'subtestsFailed') {
      failures.push({name: data.name, file: data.file, message: causeOf(data.details.error)});
      yield failure(data);
    }
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:diagnostic') {
      const [, name, value] = /^(\w+) (\d+)$/.exec(data.message) ?? [];
      if (isColumn(name)) total[name] = Number(value);
    }
  }
  writeResults('unit', results);
  const {pass, fail, cancelled, skipped, todo} = total;
  yield ending({passed: pass, failed: fail + cancelled, skipped: skipped + todo}, failures);
}

/**
 * @param {string | undefined} name
 * @returns {name is 'pass' | 'fail' | 'cancelled' | 'skipped' | 'todo'}
 */
function isColumn(name) {
  return ['pass', 'fail', 'cancelled', 'skipped', 'todo'].includes(name ?? '');
}

/** @param {Error} error of a test */
function causeOf(error) {
  return error.cause ?? error;
}

/** @param {{name: string, file?: string | undefined, details: {error: Error}}} data */
function failure({name, file, details: {error}}) {
  const cause = causeOf(error);
  const isAssertion = cause instanceof Error && cause.name === 'AssertionError';
  const text = isAssertion ? String(cause.stack) : inspect(cause);
  return `✖ ${name}${file ? ` (${path.relative(process.cwd(), file)})` : ''}\n${text.replace(/^/gm, '    ')}\n`;
}

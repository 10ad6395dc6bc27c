import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, mock, test} from 'node:test';
import type {Queue} from '../../../demo/desk/api/directory.js';
import {QueueWatch} from '../../../demo/desk/state/queue-watch.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';

class Page extends EventTarget {
  hidden = false;

  turns(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function queue(waiting: number): Queue[] {
  return [{id: 'q1', name: 'All', waiting, since: 0}];
}

function watching(): {
  watch: QueueWatch;
  page: Page;
  asked: Deferred<Queue[]>[];
  waiting: (number | undefined)[];
} {
  const asked: Deferred<Queue[]>[] = [];
  const waiting: (number | undefined)[] = [];
  const page = new Page();
  const queues = (): Promise<Queue[]> => {
    const answer = deferred<Queue[]>();
    asked.push(answer);
    return answer.promise;
  };
  const watch = new QueueWatch({queues}, (found) => waiting.push(found[0]?.waiting), page);
  return {watch, page, asked, waiting};
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the queue watch', () => {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout']}));
  afterEach(() => mock.timers.reset());

  test('asks when it opens and then every four seconds', async () => {
    const {watch, asked, waiting} = watching();
    watch.open();
    assert.equal(asked.length, 1);
    asked[0]?.resolve(queue(2));
    await settled();
    assert.deepEqual(waiting, [2]);
    mock.timers.tick(3999);
    assert.equal(asked.length, 1);
    mock.timers.tick(1);
    assert.equal(asked.length, 2);
    watch.close();
  });

  test('asks at once when something has changed the queue, and counts four seconds from there', () => {
    const {watch, asked} = watching();
    watch.open();
    mock.timers.tick(3000);
    watch.ask();
    assert.equal(asked.length, 2);
    mock.timers.tick(3999);
    assert.equal(asked.length, 2);
    mock.timers.tick(1);
    assert.equal(asked.length, 3);
    watch.close();
  });

  test('keeps the last answer after a failure, and asks again', async () => {
    const {watch, asked, waiting} = watching();
    watch.open();
    asked[0]?.resolve(queue(2));
    mock.timers.tick(4000);
    asked[1]?.reject(new Error('The server did not answer.'));
    await settled();
    assert.deepEqual(waiting, [2]);
    mock.timers.tick(4000);
    assert.equal(asked.length, 3);
    watch.close();
  });

  test('does not ask while the page is hidden, and catches up when it becomes visible', () => {
    const {watch, page, asked} = watching();
    watch.open();
    page.turns(true);
    mock.timers.tick(60_000);
    assert.equal(asked.length, 1);
    page.turns(false);
    assert.equal(asked.length, 2);
    page.turns(true);
    page.turns(false);
    assert.equal(asked.length, 2);
    watch.close();
  });

  test('ignores an answer that comes after the answer to a newer request', async () => {
    const {watch, asked, waiting} = watching();
    watch.open();
    watch.ask();
    asked[1]?.resolve(queue(1));
    await settled();
    asked[0]?.resolve(queue(2));
    await settled();
    assert.deepEqual(waiting, [1]);
    watch.close();
  });

  test('ignores an answer that comes after close(), and asks no more', async () => {
    const {watch, page, asked, waiting} = watching();
    watch.open();
    watch.close();
    asked[0]?.resolve(queue(2));
    await settled();
    mock.timers.tick(8000);
    page.turns(false);
    watch.ask();
    assert.deepEqual(waiting, []);
    assert.equal(asked.length, 1);
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Variable} from '../../src/base/observable.js';

test('a listener gets each change with the previous value', () => {
  const variable = new Variable(1);
  const told: unknown[] = [];
  variable.subscribe((value, previous) => told.push([value, previous]));
  variable.value = 2;
  variable.value = 3;
  assert.deepEqual(told, [
    [2, 1],
    [3, 2],
  ]);
  assert.equal(variable.value, 3);
});

test('setting the same value again calls no listener', () => {
  const variable = new Variable('a');
  const told: string[] = [];
  variable.subscribe((value) => told.push(value));
  variable.value = 'a';
  assert.deepEqual(told, []);
});

test('an unsubscribed listener is not called, and unsubscribing twice does no harm', () => {
  const variable = new Variable(0);
  const told: number[] = [];
  const leave = variable.subscribe((value) => told.push(value));
  variable.value = 1;
  leave();
  leave();
  variable.value = 2;
  assert.deepEqual(told, [1]);
});

test('a listener that an earlier listener unsubscribes is not called', () => {
  const variable = new Variable(0);
  const told: string[] = [];
  variable.subscribe(() => leave());
  const leave = variable.subscribe((value) => told.push(`second ${value}`));
  variable.value = 1;
  assert.deepEqual(told, []);
});

test('all listeners get a change made by a listener after the change that caused it', () => {
  const variable = new Variable(0);
  const told: string[] = [];
  variable.subscribe((value) => {
    if (value === 1) variable.value = 2;
  });
  variable.subscribe((value, previous) => told.push(`${previous} to ${value}`));
  variable.value = 1;
  assert.deepEqual(told, ['0 to 1', '1 to 2']);
});

test('an error in a listener goes to the console, and reaches neither other listeners nor the setter', (t) => {
  const later: (() => void)[] = [];
  t.mock.method(globalThis, 'queueMicrotask', (task: () => void) => later.push(task));
  const variable = new Variable(0);
  const told: number[] = [];
  variable.subscribe((value) => {
    throw new Error(`cannot bear ${value}`);
  });
  variable.subscribe((value) => told.push(value));
  variable.value = 1;
  variable.value = 2;
  assert.deepEqual(told, [1, 2]);
  assert.equal(later.length, 2);
  assert.throws(() => later[0]?.(), /cannot bear 1/);
  assert.throws(() => later[1]?.(), /cannot bear 2/);
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {dataGroups} from '../../../demo/desk/data/data-groups.js';

const keys = (pairs: readonly {readonly key: string}[]) => pairs.map(({key}) => key);

describe('the data of a chat', () => {
  test('is told apart by where it came from and what it is for', () => {
    const startData = {
      subject: 'A lamp',
      order: '1',
      page: 'https://shop.example/lamps',
      terms: '2026-01',
      consent_news: 'on',
      _skill: 'Sales',
      TimeZone: '60',
    };
    const userData = {...startData, order: '2', category: 'Repair', GMS_x: 'y', customer_id: '7'};
    const {consents, start, attached, routing} = dataGroups({userData, startData});
    assert.deepEqual(keys(consents), ['terms', 'consent_news']);
    assert.deepEqual(start, [
      {key: 'order', value: '2', atStart: '1'},
      {key: 'page', value: 'https://shop.example/lamps', atStart: undefined},
    ]);
    assert.deepEqual(keys(attached), ['category']);
    assert.deepEqual(keys(routing), ['_skill', 'TimeZone', 'GMS_x']);
  });

  test('is attached data where the server does not tell what came with the start', () => {
    const {consents, start, attached, routing} = dataGroups({
      userData: {order: '1', terms: 'on', _skill: 'Sales'},
      startData: undefined,
    });
    assert.deepEqual([keys(consents), keys(start)], [[], []]);
    assert.deepEqual([keys(attached), keys(routing)], [['order', 'terms'], ['_skill']]);
  });

  test('that only looks like a consent is no consent', () => {
    const startData = {termsOfPayment: 'x', longterms: '30 days', privacyLevel: 'high'};
    const {consents, start} = dataGroups({userData: startData, startData});
    assert.deepEqual(keys(start), ['longterms']);
    assert.deepEqual(keys(consents), ['termsOfPayment', 'privacyLevel']);
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Secrets} from '../../demo/playground/secrets.js';

describe('the wire of the playground', () => {
  test('hides secrets by their names, and wherever they come up again', () => {
    const secrets = new Secrets();
    assert.equal(secrets.lines([['gms_user', '0123456789abcdef']]), 'gms_user: •••');
    assert.equal(
      secrets.body('{"_id": "service-4711", "text": "service-4711 0123456789abcdef"}'),
      '{\n "_id": "•••",\n "text": "••• •••"\n}',
    );
    assert.equal(secrets.text('/genesys/1/service/service-4711/ixn/chat'), '/genesys/1/service/•••/ixn/chat');
  });

  test('hides the keys of version 2 and the tokens of gateways, in any case', () => {
    const names = [
      'secureKey',
      'userId',
      'alias',
      'Authorization',
      'X-Api-Key',
      'access_token',
      'clientId',
      'Cookie',
    ];
    for (const name of names) {
      const shown = new Secrets().body(JSON.stringify({[name]: 'a value of it'}));
      assert.ok(!shown.includes('a value of it'), name);
    }
  });

  test('shows what is no secret: words, positions, and the numbers of messages of CometD', () => {
    const body = '{"id": "3", "message": "Hello", "transcriptPosition": "4", "empty": ""}';
    assert.deepEqual(JSON.parse(new Secrets().body(body)), JSON.parse(body));
  });

  test('a short secret is hidden in its place, and blots out nothing else', () => {
    const secrets = new Secrets();
    assert.equal(
      secrets.lines([
        ['userId', '7'],
        ['text', '7 lamps'],
      ]),
      'userId: •••\ntext: 7 lamps',
    );
  });

  test('a body that is no JSON is shown as it is, without known secrets', () => {
    const secrets = new Secrets();
    secrets.lines([['gms_user', '0123456789abcdef']]);
    assert.equal(secrets.body('<p>0123456789abcdef</p>'), '<p>•••</p>');
  });
});

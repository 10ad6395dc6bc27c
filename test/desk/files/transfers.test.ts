import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sizeOf} from '../../../demo/desk/files/file-size.js';
import {TransferStore, type Transfers} from '../../../demo/desk/files/transfers.js';

const file = (name: string, content = 'x') => new File([content], name);

function store() {
  const sent: string[] = [];
  const saved: string[] = [];
  let reason = '';
  let now: Transfers = [];
  const answer = async (): Promise<void> => {
    await Promise.resolve();
    if (reason) throw new Error(reason);
  };
  const files = new TransferStore(
    {
      send: async (chatId, {name}) => {
        await answer();
        sent.push(`${chatId} ${name}`);
      },
      fetch: async (_chatId, fileId) => {
        await answer();
        return new Blob([fileId]);
      },
      save: (name) => saved.push(name),
    },
    (transfers) => (now = transfers),
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    files,
    sent,
    saved,
    settled,
    shown: () => now.map(({name, way, failure, mayRetry}) => [name, way, failure, mayRetry]),
    first: () => now[0]?.id ?? 0,
    fails: (why: string) => (reason = why),
  };
}

describe('the files of an agent', () => {
  it('are shown while they are sent, and no more when the server has them', async () => {
    const {files, sent, shown, settled} = store();
    files.take({do: 'send', chatId: '1', files: [file('a.pdf'), file('b.pdf')]});
    assert.deepEqual(shown(), [
      ['a.pdf', 'up', '', false],
      ['b.pdf', 'up', '', false],
    ]);
    await settled();
    assert.deepEqual([shown(), sent], [[], ['1 a.pdf', '1 b.pdf']]);
  });

  it('stay with the reason when they fail, and can be tried again or dismissed', async () => {
    const {files, sent, shown, settled, first, fails} = store();
    fails('The server did not answer.');
    files.take({do: 'send', chatId: '1', files: [file('a.pdf')]});
    await settled();
    assert.deepEqual(shown(), [['a.pdf', 'up', 'The server did not answer.', true]]);
    files.take({do: 'retry', id: first()});
    assert.deepEqual(shown(), [['a.pdf', 'up', '', true]], 'the reason goes');
    await settled();
    fails('');
    files.take({do: 'retry', id: first()});
    await settled();
    assert.deepEqual([shown(), sent], [[], ['1 a.pdf']]);
    fails('No.');
    files.take({do: 'send', chatId: '1', files: [file('b.pdf')]});
    await settled();
    files.take({do: 'dismiss', id: first()});
    assert.deepEqual(shown(), []);
  });

  it('are not tried when they are empty, folders or larger than 10 MB', async () => {
    const {files, sent, shown, settled} = store();
    const huge = file('huge.zip');
    Object.defineProperty(huge, 'size', {value: 10_000_001});
    files.take({do: 'send', chatId: '1', files: [file('folder', ''), huge]});
    await settled();
    assert.deepEqual(sent, []);
    assert.deepEqual(shown(), [
      ['folder', 'up', 'It is empty, or a folder.', false],
      ['huge.zip', 'up', 'It is larger than 10 MB.', false],
    ]);
  });

  it('are saved when they are downloaded; a failure is shown', async () => {
    const {files, saved, shown, settled, fails} = store();
    const wanted = {id: '7', name: 'bill.pdf', size: 3};
    files.take({do: 'download', chatId: '1', file: wanted});
    assert.deepEqual(shown(), [['bill.pdf', 'down', '', false]]);
    await settled();
    assert.deepEqual([shown(), saved], [[], ['bill.pdf']]);
    fails('The file is not there any more.');
    files.take({do: 'download', chatId: '1', file: wanted});
    await settled();
    assert.deepEqual(shown(), [['bill.pdf', 'down', 'The file is not there any more.', true]]);
    assert.deepEqual(saved, ['bill.pdf']);
  });

  it('have sizes that people read', () => {
    const sizes = [0, 1, 999, 1000, 1049, 20_480, 999_499, 1_500_000, 10_000_000].map(sizeOf);
    assert.deepEqual(sizes, [
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '1 kB',
      '20 kB',
      '999 kB',
      '1.5 MB',
      '10 MB',
    ]);
  });
});

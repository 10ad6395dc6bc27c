import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Variable} from '../../../src/base/observable.js';
import {FilesOfChat} from '../../../src/session/files/files-of-chat.js';
import type {ChatState} from '../../../src/session/model/state.js';
import type {Entry} from '../../../src/session/model/transcript.js';
import {ChatError} from '../../../src/wire/errors.js';
import type {FileLimits, WireFiles} from '../../../src/wire/types.js';
import {deferred, type Deferred} from '../../support/fakes/deferred.js';
import {settled} from '../../support/fakes/settled.js';
import {ended, open, transcript} from '../../support/values/states.js';

const LIMITS: FileLimits = {
  ...{filesLeft: 3, maxSize: 10, bytesLeft: 20, types: ['pdf', 'txt'], needsAgent: false},
};

const entryOf = (id: string, position: number, more: Partial<Entry> = {}): Entry => ({
  ...{kind: 'file', party: 'client', nickname: 'Ada', text: '', seconds: 0, position},
  file: {id, name: 'a.pdf', size: 4},
  ...more,
});

/** The files of a chat with a server that a test plays. */
function chatting(limits: Partial<FileLimits> = {}) {
  const state = new Variable<ChatState>(open({phase: 'talking', agents: ['Kristi']}));
  const sent: (Deferred<string | undefined> & {
    readonly name: string;
    readonly signal: AbortSignal;
    readonly tell: (bytes: number) => void;
  })[] = [];
  const downloads: string[] = [];
  const server = {limits: () => Promise.resolve({...LIMITS, ...limits}), asked: 0};
  const wire: WireFiles = {
    limits: () => {
      server.asked += 1;
      return server.limits();
    },
    upload: ({name}, signal, tell) => {
      const answer = deferred<string | undefined>();
      sent.push({...answer, name, signal, tell});
      signal.addEventListener('abort', () => answer.reject(new ChatError('unreachable', 'stopped')));
      return answer.promise;
    },
    download: ({id, name}) => {
      downloads.push(`${id} ${name}`);
      return Promise.resolve(new Blob([id]));
    },
  };
  const files = new FilesOfChat({state}, wire);
  return {
    ...{state, files, sent, server, downloads},
    add: async (...given: readonly File[]) => {
      files.add(given);
      await settled();
    },
    has: async (...entries: readonly Entry[]) => {
      state.value = open({phase: 'talking', agents: ['Kristi'], transcript: transcript({entries})});
      await settled();
    },
    shown: () =>
      files.uploads.value.map(({name, status, sent: bytes, problem}) =>
        [name, status, bytes, problem?.why].filter((part) => part !== undefined).join(' '),
      ),
    problems: () => files.uploads.value.map(({problem}) => problem),
  };
}

const file = (name = 'a.pdf', content = '%PDF') => new File([content], name);

describe('files', () => {
  test('are sent one after another, each until its entry takes its place', async () => {
    const {add, sent, shown, has} = chatting();
    await add(file(), file('b.pdf'));
    assert.deepEqual(shown(), ['a.pdf sending 0', 'b.pdf waiting 0']);
    sent[0]?.tell(3);
    assert.deepEqual(shown(), ['a.pdf sending 3', 'b.pdf waiting 0']);
    sent[0]?.resolve('F1');
    await settled();
    assert.deepEqual(shown(), ['a.pdf sent 4', 'b.pdf sending 0']);
    await has(entryOf('F1', 2));
    assert.deepEqual(shown(), ['b.pdf sending 0']);
    // This time the entry is quicker than the answer.
    await has(entryOf('F1', 2), entryOf('F2', 3));
    sent[1]?.resolve('F2');
    await settled();
    assert.deepEqual(shown(), []);
    assert.deepEqual(
      sent.map(({name}) => name),
      ['a.pdf', 'b.pdf'],
    );
  });

  test('of which the server names no id are known by their size, after the place where they were chosen', async () => {
    const {add, sent, shown, has} = chatting();
    await has(entryOf('F0', 1));
    await add(file());
    sent[0]?.resolve(undefined);
    await settled();
    await has(entryOf('F0', 1), entryOf('F1', 2, {file: {id: 'F1', name: 'a.pdf', size: 5}}));
    assert.deepEqual(shown(), ['a.pdf sent 4']);
    await has(entryOf('F0', 1), entryOf('F2', 3));
    assert.deepEqual(shown(), []);
  });

  test('that the server has renamed are known by their size, if it took them but named no id', async () => {
    const {add, sent, shown, has} = chatting();
    await add(file('Grüße 1.pdf'), file('b.pdf'));
    sent[0]?.resolve(undefined);
    await settled();
    const renamed = entryOf('F1', 2, {file: {id: 'F1', name: 'Gr__e_1.pdf', size: 4}});
    await has(renamed);
    assert.deepEqual(shown(), ['b.pdf sending 0']);
    sent[1]?.resolve(undefined);
    await settled();
    assert.deepEqual(shown(), ['b.pdf sent 4']);
    await has(renamed, entryOf('F2', 3));
    assert.deepEqual(shown(), []);
  });

  test('against a limit fail with it, and the others are sent', async () => {
    const {add, shown, problems, sent} = chatting();
    await add(
      file('a.exe'),
      file('noname'),
      file('large.pdf', '12345678901'),
      file('empty.pdf', ''),
      file('A.PDF', '1234567890'),
      file('b.txt', '123456789'),
      file('c.txt', '12'),
      file('d.txt', '1'),
      file('e.txt', '1'),
    );
    assert.deepEqual(shown(), [
      'a.exe failed 0 type',
      'noname failed 0 type',
      'large.pdf failed 0 size',
      'empty.pdf failed 0 empty',
      'A.PDF sending 0',
      'b.txt waiting 0',
      'c.txt failed 0 total',
      'd.txt waiting 0',
      'e.txt failed 0 number',
    ]);
    assert.deepEqual(
      [0, 2, 6].map((i) => problems()[i]),
      [
        {why: 'type', types: ['pdf', 'txt']},
        {why: 'size', limit: 10},
        {why: 'total', limit: 1},
      ],
    );
    assert.equal(sent.length, 1);
  });

  test('wait for an agent only by a sentence: nothing is sent later by itself', async () => {
    const {add, shown, state, sent} = chatting({needsAgent: true});
    state.value = open({phase: 'waiting', agents: []});
    await add(file());
    assert.deepEqual(shown(), ['a.pdf failed 0 no-agent']);
    state.value = open({phase: 'talking', agents: ['Kristi']});
    await settled();
    assert.deepEqual(sent, []);
  });

  test('without limits that are known are sent; the server decides', async () => {
    const {add, shown} = chatting({
      ...{filesLeft: undefined, maxSize: undefined, bytesLeft: undefined, types: []},
    });
    await add(file('a.exe', 'x'.repeat(99)));
    assert.deepEqual(shown(), ['a.exe sending 0']);
  });

  test('that the server refuses have its reason', async () => {
    const {add, problems, sent, files} = chatting();
    const refuse = async (error: ChatError) => {
      await add(file());
      sent.at(-1)?.reject(error);
      await settled();
      const {fault, ...problem} = problems()[0] ?? {why: 'no problem'};
      assert.equal(fault?.kind, error.kind);
      files.remove(files.uploads.value[0]?.id ?? '');
      return problem;
    };
    const refused = (code: number, limit?: number) =>
      new ChatError('refused', '', {status: 400, code, limit, isReported: true});
    assert.deepEqual(await refuse(refused(201, 3)), {why: 'number', limit: 3});
    assert.deepEqual(await refuse(refused(202, 3)), {why: 'size', limit: 3});
    assert.deepEqual(await refuse(refused(202, 4)), {why: 'total'});
    assert.deepEqual(await refuse(refused(203)), {why: 'type', types: ['pdf', 'txt']});
    assert.deepEqual(await refuse(refused(249)), {why: 'refused'});
    assert.deepEqual(await refuse(new ChatError('gone', '')), {why: 'over'});
    assert.deepEqual(await refuse(new ChatError('broken', '')), {why: 'cut'});
    // The page may mend these: then another try makes sense.
    assert.deepEqual(await refuse(new ChatError('refused', '', {status: 401})), {why: 'cut'});
    assert.deepEqual(await refuse(new ChatError('refused', '', {status: 200})), {why: 'cut'});
  });

  test('that were cut off are sent again when the customer says so, after another look at the limits', async () => {
    const {add, shown, sent, files, server} = chatting();
    await add(file());
    sent[0]?.tell(2);
    sent[0]?.reject(new ChatError('unreachable', 'cut', {maybe: true}));
    await settled();
    assert.deepEqual(shown(), ['a.pdf failed 2 cut']);
    assert.equal(server.asked, 1);
    server.limits = () => Promise.reject(new ChatError('unreachable', 'down'));
    files.retry('1');
    await settled();
    assert.deepEqual(shown(), ['a.pdf failed 0 cut']);
    server.limits = () => Promise.resolve(LIMITS);
    files.retry('1');
    await settled();
    assert.deepEqual(shown(), ['a.pdf sending 0']);
    assert.equal(sent.length, 2);
  });

  test('whose answer was lost are not sent twice: their entry tells that they have arrived', async () => {
    const {add, shown, sent, has} = chatting();
    await add(file(), file());
    sent[0]?.reject(new ChatError('unreachable', 'cut', {maybe: true}));
    await settled();
    sent[1]?.resolve('F2');
    await settled();
    assert.deepEqual(shown(), ['a.pdf failed 0 cut', 'a.pdf sent 4']);
    await has(entryOf('F1', 2));
    assert.deepEqual(shown(), ['a.pdf sent 4']);
    await has(entryOf('F1', 2), entryOf('F2', 3));
    assert.deepEqual(shown(), []);
  });

  test('whose entry has come before the answer is lost have not failed', async () => {
    const {add, files, sent, has} = chatting();
    await add(file());
    const seen: (string | undefined)[] = [];
    files.uploads.subscribe(([upload]) => seen.push(upload?.status));
    await has(entryOf('F1', 2));
    sent[0]?.reject(new ChatError('unreachable', 'cut', {maybe: true}));
    await settled();
    assert.deepEqual(seen, [undefined]);
  });

  test('are not sent again when the entry of a lost one comes while the customer tries again', async () => {
    const {add, files, shown, sent, server, has} = chatting();
    await add(file());
    sent[0]?.reject(new ChatError('unreachable', 'cut', {maybe: true}));
    await settled();
    const limits = deferred<FileLimits>();
    server.limits = () => limits.promise;
    files.retry('1');
    await has(entryOf('F1', 2));
    assert.deepEqual(shown(), []);
    limits.resolve(LIMITS);
    await settled();
    assert.equal(sent.length, 1);
  });

  test('that were never sent are not those of an entry that looks the same', async () => {
    const {add, shown, server, has} = chatting();
    server.limits = () => Promise.reject(new ChatError('unreachable', 'cut'));
    await add(file());
    await has(entryOf('F1', 2));
    assert.deepEqual(shown(), ['a.pdf failed 0 cut']);
  });

  test('that are removed are stopped, and the next goes on', async () => {
    const {add, shown, sent, files} = chatting();
    await add(file(), file('b.pdf'));
    files.remove('1');
    await settled();
    assert.equal(sent[0]?.signal.aborted, true);
    assert.deepEqual(shown(), ['b.pdf sending 0']);
  });

  test('are over with the chat', async () => {
    const {add, shown, sent, state} = chatting();
    await add(file(), file('b.pdf'));
    state.value = ended();
    await settled();
    assert.equal(sent[0]?.signal.aborted, true);
    assert.deepEqual(shown(), ['a.pdf failed 0 over', 'b.pdf failed 0 over']);
    assert.equal(sent.length, 1);
  });

  test('are fetched by id and name, and stop with the page', async () => {
    const {has, add, files, downloads, sent, state} = chatting();
    await has(entryOf('F1', 2, {party: 'agent'}));
    assert.equal(await (await files.download('F1')).text(), 'F1');
    await add(file());
    files.close();
    assert.equal(sent[0]?.signal.aborted, true);
    assert.deepEqual([downloads, files.uploads.value], [['F1 a.pdf'], []]);
    state.value = ended();
  });
});

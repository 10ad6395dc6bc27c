import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import type {DevServerOptions} from '../../../demo/server/dev-server.js';
import {devServerFor} from '../dev-server.js';
import {ask, DeskAgent, record, type Reply} from '../parties.js';
import {adviceOf, codeOf, events, PollingCustomer, PushedCustomer} from './customer.js';

/** A customer in either mode, seen alike. */
interface Side {
  readonly upload: (name: string, content: string | Uint8Array<ArrayBuffer>) => Promise<Reply>;
  readonly limits: () => Promise<Reply>;
  readonly download: (id: string) => Promise<Reply>;
  readonly remove: (id: string) => Promise<Reply>;
}

const sides: Readonly<Record<string, (origin: string) => Promise<Side>>> = {
  'in poll mode': async (origin) => {
    const customer = new PollingCustomer(origin);
    await customer.create();
    return {
      upload: (name, content) => customer.upload(name, content, {'userData[file-description]': 'the bill'}),
      limits: () => customer.do('file/limits'),
      download: (id) => customer.do(`file/${id}/download`),
      remove: (id) => customer.do(`file/${id}/delete`),
    };
  },
  'in CometD mode': async (origin) => {
    const customer = new PushedCustomer(origin);
    await customer.create();
    return {
      upload: (name, content) => customer.upload(name, content),
      limits: () => customer.files('fileGetLimits'),
      download: (fileId) => customer.files('fileDownload', {fileId}),
      remove: (fileId) => customer.files('fileDelete', {fileId}),
    };
  },
};

for (const [mode, open] of Object.entries(sides)) {
  describe(`files ${mode}`, () => {
    async function chatting(t: TestContext, files: DevServerOptions['files'] = {}) {
      const {origin, server} = await devServerFor(t, {files});
      const agent = new DeskAgent(origin, 'kristi');
      await agent.chats();
      const side = await open(origin);
      const id = await agent.onlyChat();
      const chat = server.store.chat(id);
      assert(chat);
      return {origin, server, agent, id, chat, ...side};
    }

    const idOf = ({json}: Reply) => String(record(json.userData)['file-id']);

    it('are sent, seen by the agent, downloaded and deleted', async (t) => {
      const {agent, id, upload, download, remove} = await chatting(t);
      await agent.accept();
      const bytes = new Uint8Array([0, 255, 13, 10, 45, 45]);
      const sent = await upload('Grüße & Co.pdf', bytes);
      assert.deepEqual([sent.status, sent.json.statusCode, sent.json.chatEnded], [200, 0, false]);
      const seen = (await agent.messages(id)).at(-1);
      assert.equal(seen?.type, 'FileUploaded');
      const {description, ...file} = record(seen.file);
      assert.deepEqual(file, {id: idOf(sent), name: 'Grüße & Co.pdf', size: 6});
      assert.equal(description, mode === 'in poll mode' ? 'the bill' : undefined);
      const {status, headers} = await download(idOf(sent));
      assert.equal(status, 200);
      assert.equal(headers.get('content-length'), '6');
      assert.equal(headers.get('content-type'), 'application/octet-stream');
      assert.match(
        headers.get('content-disposition') ?? '',
        /^attachment; .*filename\*=UTF-8''Gr%C3%BC%C3%9Fe%20%26%20Co\.pdf$/,
      );
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal((await remove(idOf(sent))).json.statusCode, 0);
      assert.equal((await agent.messages(id)).at(-1)?.type, 'FileDeleted');
      assert.deepEqual([(await download(idOf(sent))).status, (await remove(idOf(sent))).status], [400, 400]);
    });

    it('have limits, and what is used of them', async (t) => {
      const {upload, limits, download, remove} = await chatting(t);
      const used = async () => {
        const data = record(events((await limits()).json)[0]?.userData);
        return ['used-upload-max-files', 'used-upload-max-total-size', 'used-download-attempts'].map(
          (name) => data[name],
        );
      };
      assert.deepEqual(await used(), ['0', '0', '0']);
      const sent = await upload('a.PDF', 'hello');
      await download(idOf(sent));
      assert.deepEqual(await used(), ['1', '5', '1']);
      await remove(idOf(sent));
      assert.deepEqual(await used(), ['0', '0', '1']);
    });

    for (const [what, name, size, code, advice] of [
      ['too large', 'a.pdf', 1001, 202, '1000'],
      ['too much together', 'a.pdf', 901, 202, '1200'],
      ['of a wrong type', 'a.exe', 1, 203, 'pdf:txt'],
      ['of no type', 'pdf', 1, 203, 'pdf:txt'],
      ['of a type that only looks right', 'a.pdf.exe', 1, 203, 'pdf:txt'],
      ['without a name', '..', 1, 100, 'MISSED_PARAMETER file'],
    ] as const) {
      it(`are refused with ${code} when one is ${what}`, async (t) => {
        const {upload, chat} = await chatting(t, {fileSize: 1000, totalSize: 1200, types: ['pdf', 'txt']});
        assert.equal((await upload('first.txt', 'x'.repeat(300))).status, 200);
        const {status, json} = await upload(name, 'x'.repeat(size));
        assert.deepEqual([status, codeOf(json), adviceOf(json)], [400, code, advice]);
        assert.equal(chat.files.used(chat.customer).files, 1);
      });
    }

    it('are refused with 201 when there is one too many', async (t) => {
      const {server, upload, limits} = await chatting(t);
      server.faults.set({fewFiles: {files: 1, bytes: 10}});
      await upload('a.txt', 'x');
      const {status, json} = await upload('b.txt', 'x');
      assert.deepEqual([status, codeOf(json), adviceOf(json)], [400, 201, '1']);
      assert.match(
        (await limits()).text,
        /"upload-max-files":"1","delete-file":"odd","upload-max-file-size":"10"/,
      );
    });

    it('may wait for an agent', async (t) => {
      const {agent, server, upload} = await chatting(t);
      server.faults.set({filesNeedAgent: true});
      assert.equal((await upload('a.txt', 'x')).status, 400);
      await agent.accept();
      assert.equal((await upload('a.txt', 'x')).status, 200);
    });

    it('can be downloaded only so often', async (t) => {
      const {upload, download} = await chatting(t, {downloads: 2});
      const id = idOf(await upload('a.txt', 'x'));
      const statuses = [];
      for (let i = 0; i < 3; i += 1) statuses.push((await download(id)).status);
      assert.deepEqual(statuses, [200, 200, 400]);
    });

    it('keep no path in their names, no signs, and 200 characters', async (t) => {
      const {upload, chat} = await chatting(t);
      for (const name of [
        '../../etc/x.txt',
        'C:\\temp\\y.txt',
        `${'n'.repeat(300)}.txt`,
        'bill\u202efdp.txt',
      ])
        assert.equal((await upload(name, 'x')).status, name.startsWith('bill') ? 400 : 200, name);
      const names = chat.events.flatMap(({file}) => (file ? [file.name] : []));
      assert.deepEqual(names, ['x.txt', 'y.txt', `${'n'.repeat(196)}.txt`]);
    });

    it('of an agent cannot be deleted by the customer', async (t) => {
      const {agent, chat, server, remove, download} = await chatting(t);
      await agent.accept();
      const [, kristi] = chat.parties;
      assert(kristi);
      const {id} = server.store.share(chat, kristi, {name: 'form.pdf', bytes: Buffer.from('form')});
      assert.equal((await download(id)).text, 'form');
      assert.equal((await remove(id)).status, 400);
    });

    it('are not taken after the end', async (t) => {
      const {chat, server, upload} = await chatting(t);
      server.store.leave(chat, chat.customer);
      const {json} = await upload('a.txt', 'x');
      assert.deepEqual([json.statusCode, json.chatEnded], [2, true]);
    });

    it('that come slowly or are cut are weather: a cut one leaves nothing behind', async (t) => {
      const {chat, server, upload} = await chatting(t);
      server.faults.set({uploadCut: {next: 1, after: 70_000}});
      await assert.rejects(upload('a.txt', 'x'.repeat(500_000)));
      assert.equal(chat.files.used(chat.customer).files, 0);
      server.faults.set({uploadSlow: {kB: 5000}});
      assert.equal((await upload('a.txt', 'x'.repeat(500_000))).status, 200);
    });
  });
}

describe('chat-ntf', () => {
  it('knows four operations, by the key alone', async (t) => {
    const {origin} = await devServerFor(t);
    const customer = new PushedCustomer(origin);
    await customer.create();
    assert.equal(codeOf((await customer.files('fileGetsLimits')).json), 100);
    assert.equal(codeOf((await customer.files('__proto__')).json), 100);
    assert.equal(codeOf((await customer.files('fileDownload')).json), 100);
    const stranger = await customer.files('fileGetLimits', {secureKey: 'QUJD'});
    assert.deepEqual([stranger.json.statusCode, stranger.json.chatEnded], [2, true]);
    const broken = {
      method: 'POST',
      headers: {'content-type': 'multipart/form-data; boundary=x'},
      body: '--x\r\nno',
    };
    assert.equal((await ask(`${origin}/genesys/2/chat-ntf`, broken)).status, 400);
  });
});

import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {events, PollingCustomer} from '../chat-v2/customer.js';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, gist, record} from '../parties.js';

describe('files at the desk', () => {
  async function chatting(t: TestContext) {
    const {origin, server} = await devServerFor(t);
    const kristi = new DeskAgent(origin, 'kristi');
    const anna = new DeskAgent(origin, 'anna');
    await kristi.chats();
    const customer = new PollingCustomer(origin);
    await customer.create();
    const id = await kristi.accept();
    return {origin, server, kristi, anna, customer, id};
  }

  it('are sent to the customer, in either version of the Chat API', async (t) => {
    const {origin, kristi, customer, id} = await chatting(t);
    const {status, json} = await kristi.sendFile(id, 'price list.pdf', 'prices');
    const file = record(json.file);
    assert.deepEqual([status, json.statusCode, file.name, file.size], [200, 0, 'price list.pdf', 6]);
    const [event] = events(await customer.refresh('3'));
    assert.equal(event?.type, 'FileUploaded');
    assert.deepEqual(record(event?.userData), {
      'file-id': file.id,
      'file-name': 'price list.pdf',
      'file-size': '6',
    });
    assert.equal((await customer.do(`file/${String(file.id)}/download`)).text, 'prices');

    const old = new Customer(origin);
    await old.poll();
    const second = (await kristi.chats()).find((chat) => chat.id !== id);
    await kristi.perform(String(second?.id), 'Accept');
    await kristi.sendFile(String(second?.id), 'price list.pdf', 'prices');
    const {json: seen} = await old.chat('/refresh', {transcriptPosition: '2'});
    assert.deepEqual(gist(seen), ['Notice.FileUploaded Kristi price list.pdf']);
  });

  it('come from the customer, and are downloaded as they are, never shown', async (t) => {
    const {kristi, customer, id} = await chatting(t);
    await customer.upload('<b>.txt', '<script>alert(1)</script>');
    const message = (await kristi.messages(id)).at(-1);
    const {id: fileId} = record(message?.file);
    const {status, text, headers} = await kristi.get(`/me/chats/${id}/files/${String(fileId)}`);
    assert.deepEqual([status, text], [200, '<script>alert(1)</script>']);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="_b_\.txt"; /);
    assert.equal(headers.get('content-type'), 'application/octet-stream');
    await customer.do(`file/${String(fileId)}/delete`);
    assert.equal((await kristi.get(`/me/chats/${id}/files/${String(fileId)}`)).status, 404);
  });

  it('are only for agents in the chat: not for others, for one who is asked, or for an adviser', async (t) => {
    const {kristi, anna, customer, id} = await chatting(t);
    await customer.upload('a.txt', 'x');
    const {id: fileId} = record((await kristi.messages(id)).at(-1)?.file);
    const path = `/me/chats/${id}/files/${String(fileId)}`;
    assert.equal((await anna.get(path)).status, 404);
    assert.equal((await anna.sendFile(id, 'a.txt', 'x')).status, 404);
    await kristi.perform(id, 'Consult', {agentId: 'anna'});
    assert.equal((await anna.get(path)).status, 404);
    assert.equal((await anna.sendFile(id, 'a.txt', 'x')).status, 409);
    await anna.perform(id, 'Accept');
    assert.equal((await anna.get(path)).status, 200, 'an adviser reads along');
    assert.equal((await anna.sendFile(id, 'a.txt', 'x')).status, 409);
    await customer.do('disconnect');
    assert.equal((await kristi.sendFile(id, 'a.txt', 'x')).status, 409);
    assert.equal((await kristi.get(path)).status, 200);
  });

  it('are refused when they are missing or larger than 10 MB; other requests are refused too', async (t) => {
    const {kristi, id} = await chatting(t);
    const tooLarge = await kristi.sendFile(id, 'a.txt', new Uint8Array(10_000_001));
    assert.deepEqual([tooLarge.status, tooLarge.json.statusCode], [413, 2]);
    assert.equal((await kristi.sendFile(id, 'a.txt', new Uint8Array(10_000_000))).status, 200);
    const none = await kristi.post(`/api/v2/me/chats/${id}/files`, {});
    assert.deepEqual([none.status, none.json.statusCode], [400, 1]);
    assert.equal((await kristi.get(`/me/chats/${id}/files`)).status, 405);
    assert.equal((await kristi.get(`/me/chats/${id}/files/none`)).status, 404);
    assert.equal((await kristi.get(`/me/chats/${id}/files/a/b`)).status, 404);
  });

  it('are in the kept transcript, with the names that people had', async (t) => {
    const {origin, kristi, customer, id} = await chatting(t);
    await customer.upload('photo.png', 'png');
    await customer.do('updateNickname', {nickname: 'Countess'});
    await customer.do('send', {message: 'Hi'});
    await customer.do('disconnect');
    const read = async (what: string) => (await fetch(`${origin}/interactions/${id}/${what}`)).text();
    const plain = await read('plain_text');
    assert.match(plain, /New party 'Ada Berg' has joined/);
    assert.match(plain, /Ada Berg sent the file photo\.png \(3 bytes\)/);
    assert.match(plain, /\] Countess: Hi/);
    const xml = await read('structured_text');
    assert.match(xml, /userNick="Ada Berg"/);
    assert.match(
      xml,
      /<noticeText noticeType="SYS_COMMAND">file-uploaded<\/noticeText><userData><item key="file-id" type="string">\w{16}<\/item><item key="file-name" type="string">photo\.png<\/item><item key="file-size" type="string">3<\/item><\/userData>/,
    );
    assert.match(xml, /<noticeText noticeType="USER_UPDATE_NICK">Countess</);
    const {json} = await kristi.get(`/me/chats/${id}`);
    assert.equal(record(json.chat).state, 'LeftChat');
    const byService = await fetch(`${origin}/services/${id}/interactions`);
    assert.equal(byService.status, 200, 'the id of the chat stands for the service session');
  });
});

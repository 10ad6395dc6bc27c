import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';
import {devServerFor} from '../dev-server.js';
import {Customer, DeskAgent, gist, type Message} from '../parties.js';

/** Kristi talks to a customer in push mode; Anna is ready too. */
async function twoAgents(t: TestContext) {
  const {origin} = await devServerFor(t);
  const kristi = new DeskAgent(origin, 'kristi');
  const anna = new DeskAgent(origin, 'anna');
  await kristi.chats();
  await anna.chats();
  const customer = new Customer(origin, 'BuzzBrain');
  await customer.push();
  const id = await kristi.accept();
  await customer.comet.next();
  const does = async (agent: DeskAgent, operation: string, parameters: Message = {}) => {
    const {json} = await agent.perform(id, operation, parameters);
    assert.deepEqual(json, {statusCode: 0}, operation);
  };
  /** Everything that the customer can see: by CometD, and by a refresh from the start. */
  const seen = async () => (await customer.comet.rest()).map(({message}) => gist(message));
  return {origin, kristi, anna, customer, id, does, seen};
}

describe('a customer', () => {
  it('sees a transfer as Left and Joined in one push, when the other agent accepts', async (t) => {
    const {origin, kristi, anna, id, does, seen} = await twoAgents(t);
    await does(kristi, 'Transfer', {targetUri: `${origin}/api/v2/contacts/anna`});
    await does(kristi, 'SendMessage', {text: 'One moment'});
    assert.deepEqual(await seen(), [['Message.Text Kristi One moment']]);
    await does(anna, 'Accept');
    assert.deepEqual(await seen(), [
      ['Notice.Left Kristi has left the session', 'Notice.Joined Anna has joined the session'],
    ]);
    assert.deepEqual(await kristi.chats(), []);
    assert.equal(await anna.onlyChat(), id);
  });

  it('sees nothing of a consultation, by push or by refresh, and positions have no gap', async (t) => {
    const {kristi, anna, customer, id, does, seen} = await twoAgents(t);
    await does(kristi, 'Consult', {targetPath: '/users/anna'});
    await does(anna, 'Accept', {nickname: 'Anna the expert'});
    await does(anna, 'SendStartTypingNotification');
    await does(anna, 'SendMessage', {text: 'Offer a discount', visibility: 'All'});
    await does(anna, 'SendUrl', {url: 'https://intranet.example.com/'});
    await does(anna, 'SendCustomNotice', {noticeText: 'secret'});
    await does(kristi, 'SendMessage', {text: 'How much?', visibility: 'Agents'});
    await does(kristi, 'SendCustomNoticeToAgents', {noticeText: 'secret too'});
    await does(anna, 'Leave', {text: 'Good luck'});
    assert.deepEqual(await seen(), []);
    await customer.chat('/send', {message: 'hello?'});
    await customer.chat('/refresh', {transcriptPosition: '1'});
    assert.deepEqual(await seen(), [
      ['Message.Text VasyaP hello?'],
      ['Notice.Joined Kristi has joined the session', 'Message.Text VasyaP hello?'],
    ]);
    const log = await kristi.messages(id);
    assert.deepEqual(
      log.slice(2).map(({type, text, url, visibility}) => [type, text ?? url ?? '', visibility]),
      [
        ['ParticipantJoined', '', 'Agents'],
        ['TypingStarted', '', 'Agents'],
        ['Text', 'Offer a discount', 'Agents'],
        ['PushUrl', 'https://intranet.example.com/', 'Agents'],
        ['Notice', 'secret', 'Agents'],
        ['Text', 'How much?', 'Agents'],
        ['Notice', 'secret too', 'Agents'],
        ['Text', 'Good luck', 'Agents'],
        ['ParticipantLeft', '', 'Agents'],
        ['Text', 'hello?', 'All'],
      ],
    );
  });

  it('sees a consultation that becomes a transfer as Left and Joined in one push', async (t) => {
    const {kristi, anna, does, seen} = await twoAgents(t);
    await does(kristi, 'Consult', {agentId: 'anna'});
    await does(anna, 'Accept');
    await does(kristi, 'CompleteTransfer');
    await does(anna, 'SendMessage', {text: 'Hello'});
    assert.deepEqual(await seen(), [
      ['Notice.Left Kristi has left the session', 'Notice.Joined Anna has joined the session'],
      ['Message.Text Anna Hello'],
    ]);
  });

  for (const [how, parameters] of [
    ['CompleteConference', {}],
    ['Invite', {agentId: 'anna'}],
  ] as const) {
    it(`sees a consultation that becomes a conference by ${how} as a second Joined`, async (t) => {
      const {kristi, anna, customer, does, seen} = await twoAgents(t);
      await does(kristi, 'Consult', {agentId: 'anna'});
      await does(anna, 'Accept');
      await does(kristi, how, parameters);
      await does(anna, 'SendMessage', {text: 'Hello'});
      await does(kristi, 'LeaveAndComplete', {text: 'Anna will help you'});
      assert.deepEqual(await seen(), [
        ['Notice.Joined Anna has joined the session'],
        ['Message.Text Anna Hello'],
        ['Message.Text Kristi Anna will help you'],
        ['Notice.Left Kristi has left the session'],
      ]);
      await does(anna, 'Leave');
      const [last] = await customer.comet.rest();
      assert.deepEqual(gist(last?.message), ['Notice.Left Anna has left the session']);
    });
  }

  it('waits for another agent when the agent leaves before the transfer is accepted', async (t) => {
    const {kristi, anna, does, seen} = await twoAgents(t);
    await does(kristi, 'Transfer', {agentId: 'anna'});
    await does(kristi, 'LeaveAndComplete');
    assert.deepEqual(await seen(), [['Notice.Left Kristi has left the session']]);
    await does(anna, 'Accept');
    assert.deepEqual(await seen(), [['Notice.Joined Anna has joined the session']]);
  });
});

describe('an agent', () => {
  it('may complete a consultation only with the adviser', async (t) => {
    const {origin, kristi, anna, id, does} = await twoAgents(t);
    await new DeskAgent(origin, 'sam').chats();
    await does(kristi, 'Consult', {agentId: 'anna'});
    await does(anna, 'Accept');
    for (const [operation, agentId] of [
      ['Transfer', 'sam'],
      ['Invite', 'sam'],
      ['RemoveParticipantFromConference', 'sam'],
    ] as const) {
      assert.equal((await kristi.perform(id, operation, {agentId})).status, 409, operation);
    }
    await does(kristi, 'RemoveParticipantFromConference', {targetUri: `${origin}/api/v2/users/anna`});
    const [chat] = await anna.chats();
    assert.deepEqual([chat?.state, chat?.capabilities], ['LeftChat', ['Complete']]);
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {detailsOf} from '../../../src/wire/v1/details.js';

/** The documented reply of 2014 to a verbose request for a service. */
const SERVICE = {
  '_chatIxnAPI-CREATE-URL': '/genesys/1/service/9d6c31d3/ixn/chat',
  _id: '9d6c31d3',
  _data_id: '429-791eaee8',
};
/** The same to a verbose start. */
const START = {
  chatIxnState: 'CONNECTED',
  chatSessionId: '000BRa84KRFB00BK',
  transcriptPosition: '1',
  chatServiceMessage: 'Chat service is available',
  startedAt: '2014-06-09T06:15:35Z',
  userId: '015E4FD3CD890036',
  secureKey: 'b306749dabfa1cf6',
  checkChatServiceLoadBalancerPath: '/WebAPI812/ChatLBServerInfo.jsp',
  chatServerLoadBalancerAlias: '350',
  chatServerHost: 'chat.example.com',
  chatWebApiPort: '4856',
  isTLSrequired: 'false',
  clientTimeZoneOffset: '-120',
  comet_channel: '/_genesys',
  _chatIxnAPI_SEND_URL: '/genesys/1/service/9d6c31d3/ixn/chat/send',
  _chatIxnAPI_REFRESH_URL: '/genesys/1/service/9d6c31d3/ixn/chat/refresh',
  _chatIxnAPI_REFRESH_FROM_START_URL: '/genesys/1/service/9d6c31d3/ixn/chat/refresh?transcriptPosition=1',
  _chatIxnAPI_START_TYPING_URL: '/genesys/1/service/9d6c31d3/ixn/chat/startTyping',
  _chatIxnAPI_STOP_TYPING_URL: '/genesys/1/service/9d6c31d3/ixn/chat/stopTyping',
  _chatIxnAPI_SEND_CUSTOM_URL: '/genesys/1/service/9d6c31d3/ixn/chat/customNotice',
  _chatIxnAPI_DISCONNECT_URL: '/genesys/1/service/9d6c31d3/ixn/chat/disconnect',
};

describe('the details of verbose replies', () => {
  test('are all that is documented, decoded', () => {
    const chat = '/genesys/1/service/9d6c31d3/ixn/chat';
    assert.deepEqual(detailsOf(SERVICE, START), {
      userId: '015E4FD3CD890036',
      secureKey: 'b306749dabfa1cf6',
      startedAt: '2014-06-09T06:15:35Z',
      chatServiceMessage: 'Chat service is available',
      checkChatServiceLoadBalancerPath: '/WebAPI812/ChatLBServerInfo.jsp',
      chatServerLoadBalancerAlias: '350',
      chatServerHost: 'chat.example.com',
      chatWebApiPort: 4856,
      isTLSrequired: false,
      clientTimeZoneOffset: -120,
      cometChannel: '/_genesys',
      dataId: '429-791eaee8',
      urls: {
        create: chat,
        send: `${chat}/send`,
        refresh: `${chat}/refresh`,
        refreshFromStart: `${chat}/refresh?transcriptPosition=1`,
        startTyping: `${chat}/startTyping`,
        stopTyping: `${chat}/stopTyping`,
        customNotice: `${chat}/customNotice`,
        disconnect: `${chat}/disconnect`,
      },
    });
  });

  test('may come as numbers and booleans', () => {
    const {chatWebApiPort, isTLSrequired, clientTimeZoneOffset} = detailsOf({
      chatWebApiPort: 4856,
      isTLSrequired: true,
      clientTimeZoneOffset: 0,
    });
    assert.deepEqual([chatWebApiPort, isTLSrequired, clientTimeZoneOffset], [4856, true, 0]);
  });

  test('that are missing or malformed are left out', () => {
    const nothing = JSON.stringify({urls: {}});
    const malformed = Object.fromEntries(Object.keys({...SERVICE, ...START}).map((name) => [name, {}]));
    for (const reply of [undefined, null, 'text', [], {}, malformed, {chatWebApiPort: 'x', userId: []}])
      assert.equal(JSON.stringify(detailsOf(undefined, reply)), nothing);
  });
});

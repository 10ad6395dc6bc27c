import {expect, waitUntil} from '@open-wc/testing';
import {Variable} from '../../../src/base/observable.js';
import {createChat} from '../../../src/chat/create-chat.js';
import '../../../src/index.js';
import {linkFiles} from '../../../src/ui/mount/files-link.js';
import type {ChatState} from '../../../src/session/model/state.js';
import {useWindow} from '../../support/elements/window.js';
import {CHAT, open} from '../../support/values/states.js';

describe('the files of an element', () => {
  const page = useWindow();
  const {fetch: real} = globalThis;
  afterEach(() => void (globalThis.fetch = real));

  it('are asked for with the headers that the page has renewed while the chat is on', async () => {
    const asked: (string | null)[] = [];
    globalThis.fetch = (...given) => {
      asked.push(new Request(...given).headers.get('apikey'));
      return Promise.resolve(new Response('{"statusCode":0,"messages":[]}'));
    };
    const shell = document.createElement('gms-chat');
    const settings = {server: '/genesys', api: 2, attachments: true, headers: {apikey: 'old'}};
    Object.assign(shell, settings);
    const state = open({chat: {...CHAT, keys: {delivery: 'comet', secureKey: 'QUJD'}}});
    const chat = {
      ...createChat({server: '/genesys', api: 2}),
      state: new Variable<ChatState>(state),
    };
    linkFiles({shell, window: page.window, chat: () => chat, tell: (error) => error});
    await page.show(state);
    // The code of the wire arrives in the browser's own time.
    await waitUntil(() => asked.length > 0);
    shell.headers = {apikey: 'new'};
    await page.show({...state, agents: state.agents.length ? [] : ['Kristi']});
    await waitUntil(() => asked.length > 1);
    expect(asked).to.deep.equal(['old', 'new']);
  });
});

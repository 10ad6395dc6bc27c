import {expect} from '@open-wc/testing';
import {createChat} from '../../src/chat/create-chat.js';
import {filesOf, type FilesOptions} from '../../src/chat/files-of.js';
import {Variable} from '../../src/base/observable.js';
import type {ChatState} from '../../src/session/model/state.js';
import {ChatError} from '../../src/wire/errors.js';
import {CHAT, open} from '../support/values/states.js';

const OPTIONS: FilesOptions = {server: '/genesys', api: 2};

describe('the files of a chat', () => {
  const {fetch: real} = globalThis;
  afterEach(() => void (globalThis.fetch = real));

  /** Opens the files of a pushed chat, and records its requests. */
  const opened = async (options: FilesOptions) => {
    const asked: string[] = [];
    globalThis.fetch = async (...given) => {
      const request = new Request(...given);
      asked.push(`${request.url} ${request.headers.get('apikey') ?? ''} ${await request.text()}`);
      return new Response('{"statusCode":0,"messages":[]}');
    };
    const state = new Variable<ChatState>(
      open({chat: {...CHAT, keys: {delivery: 'comet', secureKey: 'QUJD'}}}),
    );
    const files = await filesOf({...createChat(OPTIONS), state}, options);
    return {asked, files, state};
  };

  it('are asked for with the keys and headers of the moment, where the page has them', async () => {
    const options = {...OPTIONS, filesUrl: '/gate/files', headers: {apikey: 'old'}};
    const {asked, files, state} = await opened(options);
    options.headers = {apikey: 'new'};
    await files?.limits();
    state.value = open({chat: {...CHAT, keys: {delivery: 'comet', secureKey: 'REVG'}}});
    await files?.limits();
    const url = `${location.origin}/gate/files`;
    expect(asked).to.deep.equal([
      `${url} new operation=fileGetLimits&secureKey=QUJD`,
      `${url} new operation=fileGetLimits&secureKey=REVG`,
    ]);
  });

  it('are not there in version 1', async () => {
    expect((await opened({...OPTIONS, api: 1})).files).to.equal(undefined);
  });

  it('are refused under a wrong URL, by its name', async () => {
    const error: unknown = await opened({...OPTIONS, filesUrl: '/files?a=b'}).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(ChatError);
    expect(error).to.include({kind: 'invalid'});
    expect(String(error)).to.contain('filesUrl');
  });
});

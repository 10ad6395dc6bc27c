import {expect, fixture, html} from '@open-wc/testing';
import '../../../demo/desk/conversation/composer-tools.js';
import type {DeskComposerTools, Tool} from '../../../demo/desk/conversation/composer-tools.js';
import type {DeskRequest} from '../../../demo/desk/parts/request.js';
import {fill, focused, get, names, press} from '../../support/elements/by-role.js';

describe('the tools of an agent', () => {
  let tools: DeskComposerTools;
  let operations: unknown[];

  /** The element that holds the tools keeps which one is open. */
  const drawn = async (...capabilities: readonly string[]) => {
    operations = [];
    tools = await fixture<DeskComposerTools>(
      html`<desk-composer-tools
        .chatId=${'C1'}
        .capabilities=${capabilities}
        @tool=${({tool}: {tool: Tool | undefined}) => (tools.tool = tool)}
        @desk-operation=${({detail}: DeskRequest<'desk-operation'>) => operations.push(detail)}
      ></desk-composer-tools>`,
    );
  };
  const opened = async (name: string) => {
    await press(get(tools, 'button', name));
    await tools.updateComplete;
  };
  const entered = async (field: string, line: string, button: string) => {
    fill(get(tools, 'textbox', field), line);
    await press(get(tools, 'button', button));
    await tools.updateComplete;
  };

  it('are those that the server allows in this chat', async () => {
    await drawn();
    expect(names(tools, 'button')).to.deep.equal(['Canned answers', 'Push a link']);
    await drawn('SendCustomNotice');
    expect(names(tools, 'button')).to.deep.equal(['Canned answers', 'Push a link', 'Notify page']);
  });

  it('push a link, close, and give the focus back to their button', async () => {
    await drawn();
    await opened('Push a link');
    await entered('Link', 'https://shop.example/socks', 'Push');
    expect(operations).to.deep.equal([
      {chatId: 'C1', operation: {operationName: 'SendUrl', url: 'https://shop.example/socks'}},
    ]);
    expect([tools.tool, focused()]).to.deep.equal([undefined, 'button Push a link']);
  });

  it('notify the page of the customer', async () => {
    await drawn('SendCustomNotice');
    await opened('Notify page');
    await entered('Notice to the customer’s page', 'page=socks', 'Notify');
    expect(operations).to.deep.equal([
      {chatId: 'C1', operation: {operationName: 'SendCustomNotice', noticeText: 'page=socks'}},
    ]);
  });

  it('are open one at a time, and closed by a second press', async () => {
    await drawn('SendCustomNotice');
    await opened('Push a link');
    await opened('Canned answers');
    expect([tools.tool, names(tools, 'textbox')]).to.deep.equal(['canned', []]);
    await opened('Canned answers');
    expect(tools.tool).to.equal(undefined);
  });
});

import {expect, html} from '@open-wc/testing';
import '../../../src/ui/composer/gms-chat-typing.js';
import type {GmsChatTyping} from '../../../src/ui/composer/gms-chat-typing.js';
import {all, get, said} from '../../support/elements/by-role.js';
import {part} from '../../support/elements/part.js';

describe('the typing row', () => {
  let typing: GmsChatTyping;
  const say = async (...names: string[]) => {
    typing.names = names;
    await typing.updateComplete;
    return said(typing, 'status').join();
  };

  beforeEach(async () => {
    typing = await part<GmsChatTyping>(html`<gms-chat-typing></gms-chat-typing>`);
  });

  it('says nothing while nobody types', async () => {
    expect(all(typing, 'status'), 'an empty one would be read as "status bar"').to.deep.equal([]);
    await expect(typing).to.be.accessible();
  });

  it('says who is typing as a status, and is accessible', async () => {
    expect(await say('Kristi')).to.equal('Kristi is typing…');
    await expect(typing).to.be.accessible();
  });

  it('is silent again when typing stops', async () => {
    await say('Kristi');
    await say();
    expect(all(typing, 'status')).to.deep.equal([]);
  });

  it('names two agents', async () => {
    expect(await say('Kristi', 'Anna')).to.equal('Kristi and Anna are typing…');
  });

  it('calls an agent without a name "Agent"', async () => {
    expect(await say('')).to.equal('Agent is typing…');
    expect(await say(' ', 'Anna')).to.equal('Agent and Anna are typing…');
  });

  it('names two agents with one nickname once', async () => {
    expect(await say('Kristi', 'Kristi')).to.equal('Kristi is typing…');
  });

  it('isolates a name of the other direction', async () => {
    expect(await say('דנה')).to.equal('\u2068דנה\u2069 is typing…');
  });

  it('keeps its height whether somebody types or not', async () => {
    const empty = typing.offsetHeight;
    await say('Kristi');
    expect(typing.offsetHeight).to.equal(empty);
  });

  it('is not read by itself: the announcer says it', async () => {
    await say('Kristi');
    expect(get(typing, 'status').ariaLive).to.equal('off');
  });
});

// Loaded at once, so that its elements are there in the first frame.
import '../../../src/ui/end/end.js';
import {expect, fixture, html} from '@open-wc/testing';
import {english} from '../../../src/i18n/english.js';
import '../../../src/ui/composer/gms-chat-check.js';
import {question} from '../../../src/ui/window/question.js';
import {names} from '../../support/elements/by-role.js';

describe('the question over the panel', () => {
  const asked = async (confirming: boolean, text?: string) => {
    const sensitive = text === undefined ? undefined : {text, found: []};
    const place = await fixture<HTMLElement>(
      html`<div>${question(english, confirming, sensitive, false)}</div>`,
    );
    return names(place, 'alertdialog');
  };

  it('is absent when there is nothing to ask', async () => {
    expect(await asked(false)).to.deep.equal([]);
  });

  it('asks whether to end the chat', async () => {
    expect(await asked(true)).to.deep.equal(['End this chat?']);
  });

  it('asks about private data first, and only one question at a time', async () => {
    expect(await asked(true, 'DE89')).to.deep.equal([english.strings.looksLikeIban]);
  });
});

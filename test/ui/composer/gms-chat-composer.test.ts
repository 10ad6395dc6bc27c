import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {english} from '../../../src/i18n/english.js';
import {withWords} from '../../../src/i18n/language.js';
import '../../../src/ui/composer/gms-chat-composer.js';
import type {GmsChatComposer} from '../../../src/ui/composer/gms-chat-composer.js';
import type {Request} from '../../../src/ui/requests.js';
import {
  fill,
  focused,
  get,
  namedBy,
  names,
  press,
  said,
  textOf,
  type,
  valueOf,
} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';
import {FakeClock} from '../../support/fakes/fake-clock.js';
import {turnSystemClockBy} from '../../support/fakes/ui-clock.js';

describe('the composer', () => {
  let composer: GmsChatComposer;
  let requests: readonly Request[];
  const field = () => get(composer, 'textbox', 'Message');
  const send = () => get(composer, 'button', 'Send');
  const sent = () => requests.flatMap((request) => (request.do === 'send' ? [request.text] : []));

  beforeEach(async () => {
    composer = await part<GmsChatComposer>(html`<gms-chat-composer></gms-chat-composer>`);
    requests = requestsOf(composer);
  });

  it('is a field "Message" and a button "Send", and is accessible', async () => {
    expect(names(composer, 'textbox')).to.deep.equal(['Message']);
    expect(names(composer, 'button')).to.deep.equal(['Send']);
    await expect(composer).to.be.accessible();
  });

  it('sends on Enter and empties itself', async () => {
    await type(field(), 'Hello');
    await press(field());
    expect(sent()).to.deep.equal(['Hello']);
    await composer.updateComplete;
    expect(valueOf(field())).to.equal('');
  });

  it('sends by its button and moves the focus back to the field', async () => {
    fill(field(), 'Hello');
    await press(send());
    expect(sent()).to.deep.equal(['Hello']);
    expect(focused()).to.equal('textbox Message');
  });

  it('breaks the line on Shift+Enter', async () => {
    await type(field(), 'one');
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Shift'});
    await type(field(), 'two');
    expect(valueOf(field())).to.equal('one\ntwo');
    expect(sent()).to.deep.equal([]);
    await press(field());
    expect(sent()).to.deep.equal(['one\ntwo']);
  });

  it('does not send on an Enter that ends an IME composition', () => {
    fill(field(), 'にほん');
    const composing = new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, cancelable: true});
    field().dispatchEvent(composing);
    expect(sent()).to.deep.equal([]);
    expect(composing.defaultPrevented).to.equal(false);
  });

  it('recognizes that Enter in Safari, by its key code', () => {
    fill(field(), 'にほん');
    // oxlint-disable-next-line typescript/no-deprecated
    const composing = new KeyboardEvent('keydown', {key: 'Enter', keyCode: 229, cancelable: true});
    field().dispatchEvent(composing);
    expect(sent()).to.deep.equal([]);
    expect(composing.defaultPrevented).to.equal(false);
  });

  it('sends on the Enter after the composition', async () => {
    fill(field(), 'にほん');
    field().dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true}));
    await press(field());
    expect(sent()).to.deep.equal(['にほん']);
  });

  it('sends no text that is only white space, and marks its button as disabled', async () => {
    expect(send().ariaDisabled).to.equal('true');
    await press(field());
    fill(field(), ' \n ');
    await press(send());
    expect(sent()).to.deep.equal([]);
    expect(valueOf(field())).to.equal(' \n ');
    fill(field(), 'a');
    await composer.updateComplete;
    expect(send().ariaDisabled).to.equal('false');
  });

  it('keeps spaces and line breaks', async () => {
    fill(field(), '  a\n\n b ');
    await press(field());
    expect(sent()).to.deep.equal(['  a\n\n b ']);
  });

  it('reports its text with every key', async () => {
    await type(field(), 'Hi');
    expect(requests).to.deep.equal([
      {do: 'typed', text: 'H'},
      {do: 'typed', text: 'Hi'},
    ]);
  });

  it('shows the draft that it is given', async () => {
    composer.text = 'Half a sen';
    await composer.updateComplete;
    expect(valueOf(field())).to.equal('Half a sen');
    await press(field());
    expect(sent()).to.deep.equal(['Half a sen']);
  });

  describe('with a limit of 20 characters', () => {
    const counter = () => {
      const told = namedBy(field(), 'aria-describedby');
      return told && textOf(told);
    };
    const write = async (text: string) => {
      fill(field(), text);
      await composer.updateComplete;
    };

    beforeEach(async () => {
      composer.maxLength = 20;
      await composer.updateComplete;
    });

    it('shows a counter only when it is nearly full', async () => {
      await write('x'.repeat(17));
      expect(counter()).to.equal(undefined);
      await write('x'.repeat(18));
      expect(counter()).to.equal('2 characters left');
      await write('x'.repeat(19));
      expect(counter()).to.equal('1 character left');
      await expect(composer).to.be.accessible();
    });

    it('sends a text that just fits', async () => {
      await write('x'.repeat(20));
      expect(counter()).to.equal('0 characters left');
      await press(field());
      expect(sent()).to.deep.equal(['x'.repeat(20)]);
    });

    it('refuses a longer text, says by how much it is too long, and cuts nothing', async () => {
      await write('x'.repeat(23));
      expect(counter()).to.equal('3 characters too many');
      expect(send().ariaDisabled).to.equal('true');
      await press(field());
      await press(send());
      expect(sent()).to.deep.equal([]);
      expect(valueOf(field())).to.equal('x'.repeat(23));
      await expect(composer).to.be.accessible();
    });

    it('sends the text once it is shortened', async () => {
      await write('x'.repeat(21));
      await write('x'.repeat(12));
      expect(counter()).to.equal(undefined);
      await press(field());
      expect(sent()).to.deep.equal(['x'.repeat(12)]);
    });
  });

  describe('with a text that is too long, to a screen reader', () => {
    let clock: FakeClock;
    let undo: () => void;
    const heard = () => requests.flatMap((request) => (request.do === 'say' ? [request.line] : []));
    const write = (length: number) => fill(field(), 'x'.repeat(length));

    beforeEach(() => {
      clock = new FakeClock();
      undo = turnSystemClockBy(clock);
      composer.maxLength = 20;
    });
    afterEach(() => undo());

    it('says so once, after a pause, and not at each further key', async () => {
      write(21);
      await clock.turn(999);
      write(22);
      await clock.turn(999);
      expect(heard()).to.deep.equal([]);
      await clock.turn(1);
      expect(heard()).to.deep.equal(['2 characters too many']);
      write(23);
      await clock.turn(1_000);
      expect(heard()).to.have.length(1);
      expect(said(composer, 'alert'), 'the window says it').to.deep.equal([]);
    });

    it('says so again when the text has fitted meanwhile, and nothing if it fits in time', async () => {
      write(21);
      await clock.turn(1_000);
      write(20);
      write(21);
      await clock.turn(1_000);
      expect(heard()).to.have.length(2);
      write(20);
      write(21);
      write(20);
      await clock.turn(1_000);
      expect(heard()).to.have.length(2);
    });

    it('says so when the customer tries to send', async () => {
      write(23);
      await press(field());
      expect(heard()).to.deep.equal(['3 characters too many']);
      await clock.turn(1_000);
      expect(heard(), 'said once').to.have.length(1);
      await press(send());
      expect(heard()).to.have.length(2);
      write(0);
      await press(field());
      expect(heard(), 'an empty text').to.have.length(2);
    });

    it('leaves no timer with the page', () => {
      write(21);
      expect(clock.timers).to.have.length(1);
      composer.remove();
      expect(clock.timers).to.deep.equal([]);
    });
  });

  it('grows with its text up to a maximum height, and shrinks again', async () => {
    const one = field().offsetHeight;
    fill(field(), 'a\nb\nc');
    await composer.updateComplete;
    const three = field().offsetHeight;
    fill(field(), 'a\n'.repeat(40));
    await composer.updateComplete;
    const many = field().offsetHeight;
    expect(three).to.be.above(one);
    expect(many).to.equal(132);
    await press(field());
    await composer.updateComplete;
    expect(field().offsetHeight).to.equal(one);
  });

  it('grows with a text that comes from elsewhere, also in a browser without field-sizing', async () => {
    const {supports} = CSS;
    CSS.supports = () => false;
    try {
      field().style.setProperty('field-sizing', 'fixed');
      const one = field().offsetHeight;
      composer.text = 'a\nb\nc';
      await composer.updateComplete;
      expect(field().offsetHeight).to.be.above(one + 40);
      await press(field());
      await composer.updateComplete;
      expect(field().offsetHeight).to.equal(one);
    } finally {
      CSS.supports = supports;
    }
  });

  it('does not make a phone zoom in: its font is 16 px', () => {
    expect(getComputedStyle(field()).fontSize).to.equal('16px');
  });

  it('shows texts that the page has replaced', async () => {
    composer.language = withWords(english, {message: 'Your question', send: 'Ask'});
    await composer.updateComplete;
    expect(names(composer, 'textbox')).to.deep.equal(['Your question']);
    expect(names(composer, 'button')).to.deep.equal(['Ask']);
  });
});

import {expect, html} from '@open-wc/testing';
import {nothing} from 'lit';
import {all, fill, get, names, said, valueOf} from '../../support/elements/by-role.js';
import {SERVER} from '../../support/fakes/scripted-gms.js';
import {settled} from '../../support/fakes/settled.js';
import {useConversation} from '../mount/conversation.js';

/** A form-associated element of the page, as design systems have them. */
class StarRating extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();
  #value = '';

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.#internals.setFormValue(value);
  }
}
if (!customElements.get('star-rating')) customElements.define('star-rating', StarRating);

describe("the page's own fields", () => {
  // As in a page that has opened the form before: the code for these fields is there.
  before(() => import('../../../src/ui/mount/own-fields.js'));

  const page = useConversation();
  const {opened, start, heard, rows} = page;

  const withFields = (fields: unknown, more: {fields?: string; resume?: string} = {}) =>
    opened(
      html`<gms-chat
        open
        server=${SERVER}
        delivery="poll"
        subject="Socks"
        fields=${more.fields ?? 'firstName lastName email subject'}
        resume=${more.resume ?? 'session'}
        >${fields}</gms-chat
      >`,
    );
  function own(name: string): HTMLInputElement;
  function own<T extends Element>(name: string, type: new () => T): T;
  function own(name: string, type: new () => Element = HTMLInputElement): Element {
    const control = page.chat.querySelector(`[name="${name}"]`);
    if (control instanceof type) return control;
    throw new Error(`There is no control ${name}.`);
  }
  const startCount = () => page.gms.requests.filter(({verb}) => verb === 'request-chat').length;
  const input = (control: HTMLElement) =>
    control.dispatchEvent(new Event('input', {bubbles: true, composed: true}));

  it('go along as user data, beside that of the page', async () => {
    await withFields(html`
      <label slot="form-extra">Order <input name="order" value="4711" /></label>
      <label slot="intro"
        >Topic
        <select name="_skill">
          <option>Sales</option>
          <option selected>Billing</option>
        </select>
      </label>
      <fieldset slot="form-extra">
        <legend>How shall we call you?</legend>
        <label><input type="radio" name="call" value="phone" /> Phone</label>
        <label><input type="radio" name="call" value="video" checked /> Video</label>
      </fieldset>
      <select slot="form-extra" name="colours" multiple aria-label="Colours">
        <option selected>red</option>
        <option>green</option>
        <option selected>blue</option>
      </select>
      <input slot="form-extra" type="hidden" name="page" value="lamps" />
      <input slot="form-extra" name="off" value="1" disabled aria-label="Off" />
      <fieldset slot="form-extra" disabled>
        <input name="off too" value="1" aria-label="Off, too" />
      </fieldset>
      <label slot="form-extra"><input type="checkbox" name="news" value="yes" /> News</label>
    `);
    page.chat.userData = {product: 42};
    await expect(page.chat).to.be.accessible();
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({
      product: '42',
      order: '4711',
      _skill: 'Billing',
      call: 'video',
      colours: '["red","blue"]',
      page: 'lamps',
    });
    expect(own('order').hasAttribute('form'), 'the page gets its control back').to.equal(false);
    expect(page.chat.querySelector('form')).to.equal(null);
  });

  it('may be custom elements that are form-associated', async () => {
    await withFields(html`<star-rating slot="form-extra" name="mood" aria-label="Mood"></star-rating>`);
    own('mood', StarRating).value = '4';
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({mood: '4'});
  });

  it('keep the chat from starting until they are valid', async () => {
    await withFields(html`
      <label slot="form-extra"
        ><input type="checkbox" name="terms" value="2026-01" required /> I accept the terms</label
      >
      <label slot="form-extra">Phone <input type="tel" name="phone" pattern="[0-9 ]+" value="x" /></label>
    `);
    const errors = heard('gms-chat-error');
    await start();
    expect(startCount()).to.equal(0);
    expect(document.activeElement).to.equal(own('terms'));
    own('terms').checked = true;
    await start();
    expect(startCount()).to.equal(0);
    expect(document.activeElement).to.equal(own('phone'));
    own('phone').value = '555 0100';
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({terms: '2026-01', phone: '555 0100'});
    expect(errors, 'the customer was told, and nothing is wrong').to.deep.equal([]);
  });

  it('hold for a start by the page, too, which hears what is missing', async () => {
    await withFields(html`<input slot="form-extra" name="order" required aria-label="Order" />`);
    const errors = heard('gms-chat-error');
    const rejected: unknown = await page.chat.startChat().catch((error: unknown) => error);
    expect(String(rejected)).to.contain('order');
    expect(errors.map(({error}) => error.kind)).to.deep.equal(['invalid']);
    own('order').value = '4711';
    await page.chat.startChat();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({order: '4711'});
  });

  it('give way to the details that the page hands over itself, as built-in fields do', async () => {
    await withFields(html`
      <select slot="form-extra" name="subject" aria-label="Subject">
        <option value="">Choose</option>
      </select>
      <input slot="form-extra" name="email" aria-label="Your mail" />
    `);
    await page.chat.startChat({subject: 'Lamp', email: 'ada@example.com'});
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Lamp', email: 'ada@example.com'});
  });

  it('let a message that the page sends right after the start belong to its chat, though their code is not there yet', async () => {
    await withFields(nothing);
    const field = document.createElement('input');
    Object.assign(field, {slot: 'form-extra', name: 'order', value: '4711'});
    page.chat.append(field);
    const started = page.chat.startChat();
    const sent = page.chat.sendMessage('Hello');
    await started;
    await page.clock.turn(2_000);
    await sent;
    expect(page.gms.fieldsOf('send')?.['message']).to.equal('Hello');
  });

  it('are no longer wrong once the page has put another value into them, without an event', async () => {
    await withFields(html`<input slot="form-extra" name="email" value="nobody" aria-label="Your mail" />`);
    await start();
    expect(own('email').validationMessage).to.equal('Enter an email address like name@example.com.');
    own('email').value = 'vasya@example.com';
    await start();
    expect(startCount()).to.equal(1);
    expect(page.gms.fieldsOf('chat')).to.include({email: 'vasya@example.com'});
  });

  it('do not start by the Enter that ends an IME composition', async () => {
    await withFields(html`<input slot="form-extra" name="order" value="にほん" aria-label="Order" />`);
    // In Safari the composition is over by then: only the key code says that the key belonged to it.
    for (const sign of [{isComposing: true}, {keyCode: 229}])
      own('order').dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          ...sign,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
    await settled();
    expect(startCount()).to.equal(0);
  });

  it('start by Enter, but not while the page handles the key, nor in a text of several lines', async () => {
    await withFields(html`
      <input slot="form-extra" name="order" value="1" aria-label="Order" />
      <textarea slot="form-extra" name="note" aria-label="Note"></textarea>
    `);
    const enter = (name: string) =>
      page.chat
        .querySelector(`[name="${name}"]`)
        ?.dispatchEvent(
          new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true}),
        );
    enter('note');
    const refuse = (event: Event) => event.preventDefault();
    own('order').addEventListener('keydown', refuse);
    enter('order');
    await settled();
    expect(startCount()).to.equal(0);
    own('order').removeEventListener('keydown', refuse);
    enter('order');
    await settled();
    expect(startCount()).to.equal(1);
  });

  it('replace the built-in fields of the same name, with their rules', async () => {
    await withFields(html`
      <select slot="form-extra" name="subject" aria-label="Subject">
        <option>Shoes</option>
      </select>
      <input slot="form-extra" name="email" value="nobody" aria-label="Your mail" />
    `);
    expect(all(page.chat, 'textbox').map((field) => field.getAttribute('name'))).to.deep.equal([
      'firstName',
      'lastName',
      'email',
    ]);
    await start();
    expect(startCount()).to.equal(0);
    expect(own('email').validationMessage).to.equal('Enter an email address like name@example.com.');
    own('email').value = 'ada@example.com';
    input(own('email'));
    await start();
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Shoes', email: 'ada@example.com'});
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({});
  });

  it('of a form of their own are left alone', async () => {
    await withFields(html`
      <form slot="form-extra"><input name="search" value="x" aria-label="Search" /></form>
      <input slot="form-extra" name="other" value="x" form="elsewhere" aria-label="Other" />
    `);
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({});
  });

  it('of a page that is one form belong to the chat, and not to that form', async () => {
    await withFields(html`<input slot="form-extra" name="order" value="1" aria-label="Order" />`);
    const form = document.createElement('form');
    page.chat.before(form);
    form.append(page.chat);
    await settled();
    let isSubmitted = false;
    form.addEventListener('submit', (event) => {
      isSubmitted = true;
      event.preventDefault();
    });
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({order: '1'});
    expect(isSubmitted).to.equal(false);
  });

  it('carry no files, and the console says so', async () => {
    await withFields(html`<input slot="form-extra" type="file" name="photo" aria-label="Photo" />`);
    const warnings: unknown[] = [];
    page.replace(console, 'warn', (text: unknown) => warnings.push(text));
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({});
    expect(warnings).to.deep.equal([
      'gms-chat: the control photo is left out of the start: it can carry no files.',
    ]);
  });

  it('may come after the chat was opened', async () => {
    await withFields(nothing);
    const late = document.createElement('input');
    late.name = 'subject';
    late.slot = 'form-extra';
    late.value = 'Late';
    page.chat.append(late);
    await settled();
    expect(names(page.chat, 'textbox')).not.to.contain('Subject');
    await start();
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Late'});
  });

  it('a textarea named message is the first message, and is empty for the next chat', async () => {
    await withFields(html`<label slot="form-extra">Question <textarea name="message"></textarea></label>`);
    own('message', HTMLTextAreaElement).value = 'My lamp flickers.';
    await start();
    expect(rows()[0]).to.contain('My lamp flickers.');
    expect(page.gms.fieldsOf('send')).to.include({message: 'My lamp flickers.'});
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({});
    expect(own('message', HTMLTextAreaElement).value).to.equal('');
  });

  it('are sent once, though the first start failed', async () => {
    await withFields(html`<textarea slot="form-extra" name="message" aria-label="Question"></textarea>`);
    own('message', HTMLTextAreaElement).value = 'Hello';
    page.gms.next('request-chat', {status: 404, body: ''});
    await start();
    expect(said(page.chat, 'alert').length).to.equal(1);
    expect(own('message', HTMLTextAreaElement).value).to.equal('Hello');
    await start();
    expect(page.gms.requests.filter(({verb}) => verb === 'send').length).to.equal(1);
  });

  it('and the details may be changed by the page before the start', async () => {
    await withFields(html`<input slot="form-extra" name="order" value="1" aria-label="Order" />`);
    page.chat.userData = {product: 'lamp'};
    const told: unknown[] = [];
    page.chat.addEventListener('gms-chat-before-start', ({detail}) => {
      told.push(structuredClone(detail.userData));
      detail.userData['order'] = 'changed';
      detail.userData['more'] = 7;
      detail.details.subject = 'Changed';
    });
    await start();
    expect(told).to.deep.equal([{product: 'lamp', order: '1'}]);
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({product: 'lamp', order: 'changed', more: '7'});
    expect(page.gms.fieldsOf('chat')).to.include({subject: 'Changed'});
    expect(page.chat.userData, 'the setting stays').to.deep.equal({product: 'lamp'});
  });

  it('a page may set `userData` in answer to that event, as before', async () => {
    await withFields(html`<input slot="form-extra" name="order" value="1" aria-label="Order" />`);
    page.chat.addEventListener('gms-chat-before-start', () => {
      page.chat.userData = {product: 'late'};
    });
    await start();
    expect(page.gms.fieldsOf('request-chat')).to.deep.equal({product: 'late', order: '1'});
  });

  describe('that were filled in before a reload', () => {
    const fields = html`
      <label slot="form-extra">Order <input name="order" /></label>
      <label slot="form-extra">PIN <input name="pin" type="password" /></label>
      <label slot="form-extra">Code <input name="code" autocomplete="off" /></label>
      <label slot="form-extra"><input type="checkbox" name="terms" value="1" /> Terms</label>
      <select slot="form-extra" name="topic" aria-label="Topic">
        <option>Sales</option>
        <option>Billing</option>
      </select>
    `;
    const fillIn = () => {
      for (const name of ['order', 'pin', 'code']) own(name).value = '1234';
      own('terms').checked = true;
      own('topic', HTMLSelectElement).value = 'Billing';
      fill(get(page.chat, 'textbox', 'First name'), 'Vasya');
      input(own('topic', HTMLSelectElement));
    };
    const reload = async (resume?: string) => {
      page.chat.remove();
      await settled();
      await withFields(fields, resume ? {resume} : {});
    };

    it('are there again, but for passwords and what the page marks', async () => {
      await withFields(fields);
      fillIn();
      await reload();
      expect(own('order').value).to.equal('1234');
      expect(own('terms').checked).to.equal(true);
      expect(own('topic', HTMLSelectElement).value).to.equal('Billing');
      expect(own('pin').value + own('code').value).to.equal('');
      expect(valueOf(get(page.chat, 'textbox', 'First name'))).to.equal('Vasya');
      expect(Object.values(sessionStorage).join()).not.to.match(/pin|code/);
    });

    it('are not saved with `resume="off"`', async () => {
      await withFields(fields, {resume: 'off'});
      fillIn();
      expect(sessionStorage.length).to.equal(0);
      await reload('off');
      expect(own('order').value).to.equal('');
    });

    it('are forgotten once the chat has started', async () => {
      await withFields(fields);
      fillIn();
      expect(Object.keys(sessionStorage)).to.deep.equal([`gms-chat ${SERVER} request-chat form`]);
      await start();
      expect(Object.keys(sessionStorage).some((key) => key.endsWith(' form'))).to.equal(false);
    });

    it('are empty where what was saved is damaged', async () => {
      for (const saved of [
        '{',
        'null',
        '{"details":{"firstName":7},"own":{}}',
        '{"details":{},"own":null}',
      ]) {
        sessionStorage.setItem(`gms-chat ${SERVER} request-chat form`, saved);
        await withFields(fields);
        expect(own('order').value).to.equal('');
        expect(valueOf(get(page.chat, 'textbox', 'First name'))).to.equal('');
        page.chat.remove();
        await settled();
      }
    });
  });
});

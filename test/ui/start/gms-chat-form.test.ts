import {expect, html} from '@open-wc/testing';
import {english} from '../../../src/i18n/english.js';
import {withWords} from '../../../src/i18n/language.js';
import '../../../src/ui/start/gms-chat-form.js';
import type {GmsChatForm} from '../../../src/ui/start/gms-chat-form.js';
import {
  all,
  fill,
  has,
  focused,
  get,
  names,
  namedBy,
  press,
  said,
  textOf,
  type,
  valueOf,
} from '../../support/elements/by-role.js';
import {DETAILS} from '../../support/values/states.js';
import {part, requestsOf} from '../../support/elements/part.js';

const field = (form: GmsChatForm, name: string) => get(form, 'textbox', name);
const start = (form: GmsChatForm) => get(form, 'button', 'Start chat');
const wrong = (form: GmsChatForm, name: string) => {
  const told = namedBy(field(form, name), 'aria-describedby');
  return told && textOf(told);
};

describe('the start form', () => {
  let form: GmsChatForm;

  beforeEach(async () => {
    form = await part<GmsChatForm>(html`<gms-chat-form></gms-chat-form>`);
  });

  it('asks for names, email and subject, and is accessible', async () => {
    expect(names(form, 'textbox')).to.deep.equal(['First name', 'Last name', 'Email', 'Subject']);
    expect(names(form, 'button')).to.deep.equal(['Start chat']);
    expect(has(form, 'alert')).to.equal(false);
    await expect(form).to.be.accessible();
  });

  it('leaves no room for an intro that is not there, before and after a failed start', async () => {
    const top = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? NaN;
    const firstLabel = () => top(form.renderRoot.querySelector('label'));
    expect(firstLabel() - top(form)).to.be.closeTo(20, 0.01);
    form.fault = 'No agent is available right now.';
    await form.updateComplete;
    expect(firstLabel() - get(form, 'button', 'Copy report').getBoundingClientRect().bottom).to.be.closeTo(
      16,
      0.01,
    );
  });

  it('takes the gap between its fields from the part "form", as the page styles it', () => {
    const page = document.createElement('style');
    page.textContent = 'gms-chat-form::part(form) { gap: 4px; }';
    form.before(page);
    const [first, email] = ['First name', 'Email'].map(
      (name) => get(form, 'textbox', name).closest('.field') ?? undefined,
    );
    const between =
      (email?.getBoundingClientRect().top ?? NaN) - (first?.getBoundingClientRect().bottom ?? NaN);
    expect(between).to.be.closeTo(4, 0.01);
  });

  it('has native fields that a browser can fill in', () => {
    const native = all(form, 'textbox').map((input) => [
      input.getAttribute('name'),
      input.getAttribute('autocomplete'),
      input.getAttribute('type'),
    ]);
    expect(native).to.deep.equal([
      ['firstName', 'given-name', 'text'],
      ['lastName', 'family-name', 'text'],
      ['email', 'email', 'email'],
      ['subject', 'off', 'text'],
    ]);
  });

  it('has labels that contain only the names of the fields', () => {
    const labels = [...form.renderRoot.querySelectorAll('label')];
    expect(labels.map((label) => label.textContent)).to.deep.equal(names(form, 'textbox'));
  });

  it('says by an alert what is wrong where the focus is already, and by the field where the focus goes', async () => {
    const subject = field(form, 'Subject');
    await press(subject);
    await form.updateComplete;
    expect(said(form, 'alert')).to.deep.equal(['Please tell us in a few words how we can help.']);
    expect(wrong(form, 'Subject'), 'said once').to.equal(undefined);
    await press(start(form));
    await form.updateComplete;
    await form.updateComplete;
    expect(said(form, 'alert')).to.deep.equal([]);
    expect(focused()).to.equal('textbox Subject');
    expect(wrong(form, 'Subject')).to.contain('in a few words');
  });

  it('requires only the subject', () => {
    const required = all(form, 'textbox').map((input) => input.ariaRequired);
    expect(required).to.deep.equal([null, null, null, 'true']);
    expect(get(form, 'form').matches(':invalid'), 'a form that Firefox calls invalid on arrival').to.equal(
      false,
    );
  });

  it('requests a start with the trimmed values', async () => {
    const requests = requestsOf(form);
    fill(field(form, 'First name'), ' Vasya ');
    fill(field(form, 'Email'), 'v@p.example');
    fill(field(form, 'Subject'), 'Socks');
    await press(start(form));
    const details = {firstName: 'Vasya', lastName: '', email: 'v@p.example', subject: 'Socks'};
    expect(requests).to.deep.equal([{do: 'start', details}]);
  });

  it('starts on Enter in a field', async () => {
    const requests = requestsOf(form);
    await type(field(form, 'Subject'), 'Socks');
    await press(field(form, 'Subject'));
    expect(requests.map((request) => request.do)).to.deep.equal(['start']);
  });

  it('ties an error to its field, requests nothing, and is accessible', async () => {
    const requests = requestsOf(form);
    fill(field(form, 'Email'), 'nobody');
    await press(start(form));
    expect(wrong(form, 'Email')).to.equal('Enter an email address like name@example.com.');
    expect(wrong(form, 'Subject')).to.equal('Please tell us in a few words how we can help.');
    expect(wrong(form, 'First name')).to.equal(undefined);
    const invalid = all(form, 'textbox').map((input) => input.ariaInvalid);
    expect(invalid).to.deep.equal(['false', 'false', 'true', 'true']);
    expect(requests).to.deep.equal([]);
    await expect(form).to.be.accessible();
  });

  it('says at the field that the server has refused the address, until it is another one', async () => {
    const requests = requestsOf(form);
    fill(field(form, 'Subject'), 'Socks');
    form.details = {...DETAILS, email: 'ada@example.invalid'};
    form.refusedEmail = 'ada@example.invalid';
    await form.updateComplete;
    expect(said(form, 'alert')).to.deep.equal(['Enter an email address like name@example.com.']);
    form.focus();
    await form.updateComplete;
    expect(focused()).to.equal('textbox Email');
    expect(said(form, 'alert'), 'said once').to.deep.equal([]);
    expect(wrong(form, 'Email')).to.equal('Enter an email address like name@example.com.');
    fill(field(form, 'First name'), 'Ada');
    await press(start(form));
    expect([wrong(form, 'Email'), requests]).to.deep.equal([
      'Enter an email address like name@example.com.',
      [],
    ]);
    await expect(form).to.be.accessible();
    fill(field(form, 'Email'), 'ada@example.com');
    await form.updateComplete;
    expect(wrong(form, 'Email')).to.equal(undefined);
    await press(start(form));
    expect(requests.map((request) => request.do)).to.deep.equal(['start']);
  });

  it('puts the focus into the first wrong field', async () => {
    fill(field(form, 'Email'), 'nobody');
    await press(start(form));
    expect(focused()).to.equal('textbox Email');
    fill(field(form, 'Email'), 'somebody@example.com');
    await press(start(form));
    expect(focused()).to.equal('textbox Subject');
  });

  it('removes an error when it is corrected, and shows no new one during typing', async () => {
    await press(start(form));
    await type(field(form, 'Subject'), 'S');
    await form.updateComplete;
    expect(wrong(form, 'Subject')).to.equal(undefined);
    await type(field(form, 'Email'), 'a');
    await form.updateComplete;
    expect(wrong(form, 'Email')).to.equal(undefined);
  });

  it('updates the error when another fault replaces the first', async () => {
    await press(start(form));
    fill(field(form, 'Subject'), 'x'.repeat(256));
    await form.updateComplete;
    expect(wrong(form, 'Subject')).to.equal(undefined);
    await press(start(form));
    expect(wrong(form, 'Subject')).to.equal('Use no more than 255 characters.');
  });

  it('treats a subject of spaces as missing', async () => {
    fill(field(form, 'Subject'), '   ');
    await press(start(form));
    expect(wrong(form, 'Subject')).to.equal('Please tell us in a few words how we can help.');
  });

  it('begins with the values that the page has set', async () => {
    form.details = DETAILS;
    await form.updateComplete;
    expect(all(form, 'textbox').map(valueOf)).to.deep.equal(['Vasya', 'Pupkin', 'v@p.example', 'Socks']);
  });

  it('keeps what the customer has typed when the page sets a value later, and takes that where nothing was typed', async () => {
    await type(field(form, 'First name'), 'Nina ');
    form.details = {...DETAILS, subject: 'Shoes'};
    await form.updateComplete;
    const {lastName, email} = DETAILS;
    expect(all(form, 'textbox').map(valueOf)).to.deep.equal(['Nina ', lastName, email, 'Shoes']);
    fill(field(form, 'Subject'), '');
    form.details = DETAILS;
    await form.updateComplete;
    expect(valueOf(field(form, 'Subject'))).to.equal('');
    await form.reset();
    await form.updateComplete;
    expect(all(form, 'textbox').map(valueOf)).to.deep.equal([
      DETAILS.firstName,
      lastName,
      email,
      DETAILS.subject,
    ]);
  });

  it('leaves each value in its field when the page changes which fields there are', async () => {
    fill(field(form, 'First name'), 'Nina');
    fill(field(form, 'Subject'), 'Shoes');
    form.view = {fields: ['subject', 'lastName', 'email'], required: ['subject']};
    await form.updateComplete;
    expect(names(form, 'textbox')).to.deep.equal(['Subject', 'Last name', 'Email']);
    expect(all(form, 'textbox').map(valueOf)).to.deep.equal(['Shoes', '', '']);
  });

  describe('when the page changes which fields there are', () => {
    const showOnly = async (...fields: string[]) => {
      form.view = {fields, required: ['subject']};
      await form.updateComplete;
    };

    it('leaves the focus in its field', async () => {
      await type(field(form, 'Subject'), 'Shoes');
      await showOnly('subject', 'lastName', 'email');
      expect(focused()).to.equal('textbox Subject');
      await showOnly('firstName', 'lastName', 'email', 'subject');
      expect(focused()).to.equal('textbox Subject');
      expect(valueOf(field(form, 'Subject'))).to.equal('Shoes');
    });

    it('moves the focus from a field that is gone to the first empty one', async () => {
      fill(field(form, 'First name'), 'Nina');
      field(form, 'Email').focus();
      await showOnly('firstName', 'lastName', 'subject');
      expect(focused(), 'another field is in its place').to.equal('textbox Last name');
      field(form, 'Subject').focus();
      await showOnly('firstName');
      expect(focused(), 'nothing is in its place').to.equal('textbox First name');
    });

    it('leaves the focus of the page alone', async () => {
      await showOnly('subject');
      expect(focused()).to.equal('nothing');
    });
  });

  it('shows a failed start as an alert above the fields, and keeps the values', async () => {
    fill(field(form, 'First name'), 'Vasya');
    form.fault = 'No agent is available right now.';
    await form.updateComplete;
    const alert = get(form, 'alert');
    expect(said(form, 'alert')).to.deep.equal(['No agent is available right now.']);
    const order = alert.compareDocumentPosition(field(form, 'First name'));
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    expect(valueOf(field(form, 'First name'))).to.equal('Vasya');
    await expect(form).to.be.accessible();
  });

  it('focuses the first empty field', async () => {
    form.details = {...DETAILS, subject: ''};
    await form.updateComplete;
    form.focus();
    expect(focused()).to.equal('textbox Subject');
  });

  it('focuses the first field when none is empty', async () => {
    form.details = DETAILS;
    await form.updateComplete;
    form.focus();
    expect(focused()).to.equal('textbox First name');
  });

  it('focuses Start after a failed start, and the first wrong field if there is one', async () => {
    form.fault = 'No agent is available right now.';
    await form.updateComplete;
    form.focus();
    expect(focused()).to.equal('button Start chat');
    await press(start(form));
    expect(focused()).to.equal('textbox Subject');
  });

  it('shows texts that the page has replaced', async () => {
    form.language = withWords(english, {email: 'Mail', startChat: 'Go'});
    await form.updateComplete;
    expect(names(form, 'textbox')).to.deep.equal(['First name', 'Last name', 'Mail', 'Subject']);
    expect(names(form, 'button')).to.deep.equal(['Go']);
  });
});

import {expect} from '@open-wc/testing';
import {GmsChat} from '../../../src/index.js';
import {ATTRIBUTES, DEFAULTS} from '../../../src/ui/element/settings.js';
import {settled} from '../../support/fakes/settled.js';
import {useLightHalf} from './light-half.js';

describe('<gms-chat>', () => {
  const light = useLightHalf();

  describe('settings', () => {
    it('have these attributes and properties', () => {
      expect(Object.fromEntries(ATTRIBUTES)).to.deep.equal({
        server: 'server',
        api: 'api',
        service: 'service',
        delivery: 'delivery',
        'comet-url': 'cometUrl',
        'files-url': 'filesUrl',
        'gms-user': 'gmsUser',
        'first-name': 'firstName',
        'last-name': 'lastName',
        email: 'email',
        subject: 'subject',
        'display-name': 'displayName',
        fields: 'fields',
        required: 'required',
        hours: 'hours',
        'wait-queue': 'waitQueue',
        layout: 'layout',
        launcher: 'launcher',
        open: 'open',
        heading: 'heading',
        locale: 'locale',
        'max-length': 'maxLength',
        sound: 'sound',
        'check-private-data': 'checkPrivateData',
        'typing-preview': 'typingPreview',
        'push-origins': 'pushOrigins',
        attachments: 'attachments',
        markdown: 'markdown',
        resume: 'resume',
        history: 'history',
        'customer-id': 'customerId',
      });
    });

    it('have defaults', () => {
      const bare = document.createElement('gms-chat');
      for (const [name, value] of Object.entries(DEFAULTS))
        expect(Reflect.get(bare, name), name).to.deep.equal(name === 'service' ? 'request-chat' : value);
    });

    for (const [attribute, name] of ATTRIBUTES) {
      if (['api', 'max-length'].includes(attribute) || typeof Reflect.get(DEFAULTS, name) === 'boolean')
        continue;
      it(`${attribute} sets ${name}, and without the attribute the default is back`, () => {
        light.chat.setAttribute(attribute, 'inline');
        expect(Reflect.get(light.chat, name)).to.equal('inline');
        light.chat.removeAttribute(attribute);
        const usual: unknown = name === 'service' ? 'request-chat' : Reflect.get(DEFAULTS, name);
        expect(Reflect.get(light.chat, name)).to.equal(usual);
      });
    }

    for (const [attribute, name] of [
      ['check-private-data', 'checkPrivateData'],
      ['sound', 'sound'],
      ['typing-preview', 'typingPreview'],
      ['attachments', 'attachments'],
    ] as const) {
      it(`${attribute} is true when the attribute is present, whatever its text`, () => {
        light.chat.setAttribute(attribute, '');
        expect(light.chat[name]).to.equal(true);
        light.chat.removeAttribute(attribute);
        expect(light.chat[name]).to.equal(false);
      });
    }

    it('api decides the usual name of the service', () => {
      light.chat.setAttribute('api', '2');
      expect([light.chat.api, light.chat.service]).to.deep.equal([2, 'customer-support']);
      light.chat.service = 'sales';
      expect(light.chat.service).to.equal('sales');
      light.chat.removeAttribute('api');
      light.chat.removeAttribute('service');
      light.chat.service = '';
      expect([light.chat.api, light.chat.service]).to.deep.equal([1, 'request-chat']);
    });

    it('max-length is a number, and any other text gives the default', () => {
      for (const [value, expected] of [
        ['160', 160],
        ['', 4000],
        ['many', 4000],
        ['-1', 4000],
        ['0', 4000],
      ] as const) {
        light.chat.setAttribute('max-length', value);
        expect(light.chat.maxLength, value).to.equal(expected);
      }
    });

    it('take undefined and null as the default', () => {
      Reflect.set(light.chat, 'service', 'request-chat-poll');
      Reflect.set(light.chat, 'service', undefined);
      expect(light.chat.service).to.equal('request-chat');
      Reflect.set(light.chat, 'heading', null);
      expect(light.chat.heading).to.equal('');
    });

    it('reflect the layout, but not the customer’s data', () => {
      light.chat.layout = 'inline';
      expect(light.chat.getAttribute('layout')).to.equal('inline');
      light.chat.gmsUser = 'secret';
      light.chat.firstName = 'Vasya';
      expect(light.chat.outerHTML).to.not.contain('secret').and.to.not.contain('Vasya');
    });

    it('can be set before the element is defined', async () => {
      const early = document.implementation.createHTMLDocument('').createElement('gms-chat');
      Object.assign(early, {server: 'https://gms.example.com/genesys', firstName: 'Vasya', open: true});
      document.body.append(early);
      await settled();
      expect(early).to.be.instanceOf(GmsChat);
      expect(early.firstName).to.equal('Vasya');
      expect(early.hasAttribute('open')).to.equal(true);
      expect(Object.hasOwn(early, 'firstName')).to.equal(false);
      expect(light.half.news()).to.deep.equal(['mount gms-chat']);
      early.remove();
    });

    it('update the lazy half when they change, and only then', async () => {
      light.chat.show();
      await settled();
      light.half.updates();
      light.chat.heading = 'Ask us';
      expect(light.half.updates()).to.equal(1);
      light.chat.heading = 'Ask us';
      expect(light.half.updates()).to.equal(0);
    });
  });

  describe('open', () => {
    it('reflects to the attribute, and is set by it', () => {
      light.chat.open = true;
      expect(light.chat.hasAttribute('open')).to.equal(true);
      light.chat.removeAttribute('open');
      expect(light.chat.open).to.equal(false);
      light.chat.setAttribute('open', '');
      expect(light.chat.open).to.equal(true);
    });

    it('sends one event for each change', () => {
      const all = light.heard('gms-chat-open', 'gms-chat-minimize');
      light.chat.show();
      light.chat.show();
      light.chat.setAttribute('open', 'open');
      light.chat.hide();
      light.chat.hide();
      expect(all).to.deep.equal(['gms-chat-open', 'gms-chat-minimize']);
    });

    it('sends events that bubble and are composed', () => {
      const events: Event[] = [];
      const listen = (event: Event) => events.push(event);
      document.addEventListener('gms-chat-open', listen);
      light.chat.show();
      document.removeEventListener('gms-chat-open', listen);
      expect(events.map(({bubbles, composed, cancelable}) => [bubbles, composed, cancelable])).to.deep.equal([
        [true, true, false],
      ]);
    });

    it('updates the lazy half', async () => {
      light.chat.show();
      await settled();
      light.half.updates();
      light.chat.hide();
      expect(light.half.updates()).to.be.above(0);
    });
  });

  it('has the state of the lazy half', async () => {
    expect(light.chat.state).to.equal('idle');
    light.chat.show();
    await settled();
    light.half.state = 'waiting';
    expect(light.chat.state).to.equal('waiting');
  });

  it('has the id of the chat from the lazy half', async () => {
    expect(light.chat.sessionId).to.equal(undefined);
    light.chat.show();
    await settled();
    light.half.sessionId = '000B';
    expect(light.chat.sessionId).to.equal('000B');
  });

  it('has the same frozen lists at each reading while nothing is loaded', () => {
    for (const name of ['agents', 'transcript'] as const) {
      expect(light.chat[name], name).to.equal(light.chat[name]);
      expect([light.chat[name].length, Object.isFrozen(light.chat[name])], name).to.deep.equal([0, true]);
    }
  });

  it('lets the page cancel only what can be cancelled', () => {
    light.chat.addEventListener('gms-chat-before-start', (event) => event.preventDefault());
    const details = {firstName: '', lastName: '', email: '', subject: 'Socks'};
    expect(light.chat.emit('gms-chat-before-start', {details, userData: {}}, true)).to.equal(false);
    light.chat.addEventListener('gms-chat-unread', (event) => event.preventDefault());
    expect(light.chat.emit('gms-chat-unread', {count: 1})).to.equal(true);
  });
});

import {html} from 'lit';
import {faultSentence} from '../../src/ui/window/fault-sentence.js';
import '../../src/ui/window/gms-chat-banner.js';
import '../../src/ui/composer/gms-chat-composer.js';
import '../../src/ui/end/gms-chat-ended.js';
import '../../src/ui/start/gms-chat-form.js';
import '../../src/ui/window/header-of-chat.js';
import '../../src/ui/transcript/gms-chat-time.js';
import '../../src/ui/composer/gms-chat-typing.js';
import '../../src/ui/start/gms-chat-wait.js';
import {waitSentence} from '../../src/ui/start/wait-sentence.js';
import {within, type Scene} from './scene.js';
import {LONG_TEXT, LONG_WORD} from './texts.js';
import {DAY, MINUTE, NOW} from './time.js';
import {open, starting} from './values.js';

const form: readonly Scene[] = [
  {
    part: 'gms-chat-form',
    state: 'empty',
    draw: (language) =>
      html`<gms-chat-form .language=${language}
        ><span slot="intro">${language.strings.intro}</span></gms-chat-form
      >`,
  },
  {
    part: 'gms-chat-form',
    state: 'with invalid fields',
    draw: (language, {customer}) =>
      html`<gms-chat-form
        .language=${language}
        .details=${{...customer, firstName: 'x'.repeat(300), email: 'vera', subject: ''}}
      ></gms-chat-form>`,
    act: (element) => within(element, 'button')?.click(),
  },
  {
    part: 'gms-chat-form',
    state: 'after a failed start, with content from the page',
    draw: (language, {customer}) =>
      html`<gms-chat-form
        .language=${language}
        .details=${customer}
        .fault=${faultSentence({kind: 'unreachable', status: undefined}, language.strings)}
      >
        <a slot="intro" dir="ltr" href="tel:+15550100">555 0100</a>
        <a slot="form-extra" dir="ltr" href="https://fernlight.example/privacy">fernlight.example/privacy</a>
      </gms-chat-form>`,
  },
];

const header: readonly Scene[] = [
  {
    part: 'gms-chat-header',
    state: 'before the chat',
    draw: (language) =>
      html`<gms-chat-header .language=${language} .heading=${language.strings.heading}></gms-chat-header>`,
  },
  {
    part: 'gms-chat-header',
    state: 'with two agents',
    draw: (language, {agent, second}) =>
      html`<gms-chat-header
        .language=${language}
        .heading=${language.strings.heading}
        .agents=${[agent, second]}
        .canEnd=${true}
      ></gms-chat-header>`,
  },
  ...[true, false].map(
    (sound) =>
      ({
        part: 'gms-chat-header',
        state: sound ? 'with a sound' : 'with the sound off',
        draw: (language, {agent}) =>
          html`<gms-chat-header
            .language=${language}
            .heading=${language.strings.heading}
            .agents=${[agent]}
            .canEnd=${true}
            .sound=${sound}
          ></gms-chat-header>`,
      }) satisfies Scene,
  ),
  {
    part: 'gms-chat-header',
    state: 'with long names',
    draw: (language) =>
      html`<gms-chat-header
        .language=${language}
        .heading=${LONG_WORD.slice(0, 60)}
        .agents=${[LONG_WORD]}
        .canEnd=${true}
      ></gms-chat-header>`,
  },
];

const banner: readonly Scene[] = [
  {
    part: 'gms-chat-banner',
    state: 'no access',
    draw: (language) =>
      html`<gms-chat-banner .language=${language} .isDenied=${true} .canReport=${true}></gms-chat-banner>`,
  },
  {
    part: 'gms-chat-banner',
    state: 'silent for long',
    draw: (language) =>
      html`<gms-chat-banner
        .language=${language}
        .isDown=${true}
        .canLeave=${true}
        .canReport=${true}
      ></gms-chat-banner>`,
  },
  {
    part: 'gms-chat-banner',
    state: 'connection lost',
    draw: (language) => html`<gms-chat-banner .language=${language} .isDown=${true}></gms-chat-banner>`,
  },
  {
    part: 'gms-chat-banner',
    state: 'connection back',
    draw: (language) => html`<gms-chat-banner .language=${language} .isUp=${true}></gms-chat-banner>`,
    // Without the connection before, so that no timer takes the words away.
    act: (element) => {
      Object.assign(element, {isBack: true});
    },
  },
  {
    part: 'gms-chat-banner',
    state: 'messages are missing',
    draw: (language) =>
      html`<gms-chat-banner .language=${language} .hasGap=${true} .canReport=${true}></gms-chat-banner>`,
  },
];

const wait: readonly Scene[] = [
  {
    part: 'gms-chat-wait',
    state: 'connecting',
    draw: (language, texts) =>
      html`<gms-chat-wait
        .language=${language}
        .sentence=${waitSentence(starting(texts), language)}
      ></gms-chat-wait>`,
  },
  {
    part: 'gms-chat-wait',
    state: 'in a queue, alone',
    draw: (language, texts) =>
      html`<gms-chat-wait
        alone
        .language=${language}
        .sentence=${waitSentence(starting(texts, {queued: true, place: {position: 3, eta: 240}}), language)}
      ></gms-chat-wait>`,
  },
  {
    part: 'gms-chat-wait',
    state: 'after a long wait, with the fallback from the page',
    draw: (language, texts) =>
      html`<gms-chat-wait
        .language=${language}
        .isLong=${true}
        .sentence=${waitSentence(open(texts, {phase: 'waiting'}), language)}
        ><a dir="ltr" href="tel:+15550100">555 0100</a></gms-chat-wait
      >`,
  },
];

const time: readonly Scene[] = (
  [
    ['now', 0],
    ['minutes ago', 7 * MINUTE],
    ['hours ago', 2 * 60 * MINUTE],
    ['on another day', 3 * DAY],
  ] as const
).map(([state, age]) => ({
  part: 'gms-chat-time',
  state,
  draw: (language) =>
    html`<gms-chat-time .language=${language} .at=${NOW - age} .now=${NOW}></gms-chat-time>`,
}));

const typing: readonly Scene[] = [
  {
    part: 'gms-chat-typing',
    state: 'one',
    draw: (language, {agent}) =>
      html`<gms-chat-typing .language=${language} .names=${[agent]}></gms-chat-typing>`,
  },
  {
    part: 'gms-chat-typing',
    state: 'two agents, one without a name',
    draw: (language, {agent, second}) =>
      html`<gms-chat-typing .language=${language} .names=${[agent, second, '']}></gms-chat-typing>`,
  },
];

const composer: readonly Scene[] = (
  [
    ['empty', () => '', 4000],
    ['with one line', (texts) => texts.hello, 4000],
    ['with more text than fits', () => LONG_TEXT.repeat(3), 4000],
    ['near the limit', ({hello}) => hello, 40],
    ['over the limit', (texts) => texts.answers, 20],
  ] as readonly (readonly [string, (texts: Parameters<Scene['draw']>[1]) => string, number])[]
).map(([state, text, maxLength]) => ({
  part: 'gms-chat-composer',
  state,
  draw: (language, texts) =>
    html`<gms-chat-composer
      .language=${language}
      .text=${text(texts)}
      .maxLength=${maxLength}
    ></gms-chat-composer>`,
}));

const over: readonly Scene[] = (['customer', 'agent', 'idle', 'server', 'lost'] as const).map((reason) => ({
  part: 'gms-chat-ended',
  state: {
    customer: 'by the customer',
    agent: 'by the agent',
    idle: 'after a silence',
    server: 'by the server',
    lost: 'because the connection was lost',
  }[reason],
  draw: (language) =>
    html`<gms-chat-ended .language=${language} .reason=${reason}>
      ${
        reason === 'agent'
          ? html`<a slot="ended" href="https://fernlight.example/survey">fernlight.example/survey</a>`
          : ''
      }
    </gms-chat-ended>`,
}));

export const leafScenes: readonly Scene[] = [
  ...form,
  ...header,
  ...banner,
  ...wait,
  ...typing,
  ...composer,
  ...over,
  ...time,
];

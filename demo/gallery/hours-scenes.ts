import {html} from 'lit';
import {hoursWordsFor} from '../../src/i18n/hours-words.js';
import type {Language} from '../../src/i18n/language.js';
import '../../src/ui/hours/gms-chat-availability.js';
import {USUAL_FORM} from '../../src/ui/start/start-details.js';
import type {Availability} from '../../src/wire/types.js';
import type {Scene} from './scene.js';
import type {Texts} from './texts.js';
import {DAY, NOW} from './time.js';

/** Above the form, or in its place, as `src/ui/hours/watch.ts` puts it there. */
function aside(
  language: Language,
  availability: Availability,
): HTMLElementTagNameMap['gms-chat-availability'] {
  const element = document.createElement('gms-chat-availability');
  const slot = document.createElement('slot');
  slot.name = 'closed';
  element.append(slot);
  const isAlone = availability.open === false;
  return Object.assign(element, {language, words: hoursWordsFor(language, {}), availability, isAlone});
}

function scene(
  state: string,
  availability: Availability,
  children: (language: Language, texts: Texts) => unknown,
): Scene {
  return {
    part: 'gms-chat-window',
    state: `before the chat, ${state}`,
    draw: (language, texts) =>
      html`<gms-chat-window
        open
        .language=${language}
        .details=${texts.customer}
        .form=${{...USUAL_FORM, aside: aside(language, availability)}}
      >
        <span slot="intro" lang=${language.locale}>${language.strings.intro}</span>
        ${children(language, texts)}
      </gms-chat-window>`,
  };
}

const phone = () => html`<a slot="closed" dir="ltr" href="tel:+15550100">555 0100</a>`;

/** The shop's own form: it has the words of the shop, and its styles are in the gallery's sheet. */
const leave = (language: Language, {hello}: Texts) =>
  html`<form slot="closed" class="leave" lang=${language.locale}>
    <label>${language.strings.email} <input type="email" name="email" required /></label>
    <label
      >${language.strings.message} <textarea name="message" rows="3" required .value=${hello}></textarea>
    </label>
    <button type="button">${language.strings.send}</button>
  </form>`;

/** Monday at nine, two days after `NOW`. */
const monday = new Date(NOW + 2 * DAY).setHours(9, 0);

export const hoursScenes: readonly Scene[] = [
  scene('closed, with the next opening', {open: false, opens: new Date(monday)}, phone),
  scene('closed, with a form of the page', {open: false, opens: new Date(NOW + DAY)}, leave),
  scene('closed, without anything else', {open: false}, () => ''),
  scene('open, with the wait', {open: true, wait: 240}, () => ''),
  scene('open, with a short wait', {open: true, wait: 20}, () => ''),
  scene('without an answer about opening hours', {open: undefined}, () => ''),
];

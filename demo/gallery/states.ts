/** Draws every scene, as the URL of the page says. */
import {html, render} from 'lit';
import {english} from '../../src/i18n/english.js';
import {languageFor} from '../../src/i18n/language-for.js';
import {frameSheet} from './frame.js';
import {lookIn} from './look.js';
import {perform, type Scene} from './scene.js';
import {scenes} from './scenes.js';
import {textsIn} from './texts.js';
import {stopTime} from './time.js';
import {closeTopLayer} from './top-layer.js';

stopTime();
closeTopLayer();

const look = lookIn(location.search);
const language = {...english, ...(await languageFor(look.language))};
const texts = textsIn(language.locale);

const page = document.documentElement;
page.dir = look.dir || language.direction;
page.dataset['scheme'] = look.scheme;
if (look.brand) page.style.setProperty('--gms-chat-accent', look.brand);
document.adoptedStyleSheets = [frameSheet];

const parts = [...new Set(scenes.map(({part}) => part))];
const [nav, main] = [document.querySelector('nav'), document.querySelector('main')];
if (nav)
  render(
    parts.map((part) => html`<a href=${`#${part}`}>${shortName(part)}</a>`),
    nav,
  );
if (main) render(parts.map(section), main);

for (const [i, figure] of document.querySelectorAll('figure').entries()) {
  const [scene, element] = [scenes[i], figure.querySelector('.stage')?.firstElementChild];
  if (scene && element) await perform(scene, element, language);
}
// Scenes that press a button move the focus and scroll the page: undo both.
for (let inner = document.activeElement; inner instanceof HTMLElement;) {
  const next: Element | null = inner.shadowRoot?.activeElement ?? null;
  if (!next) inner.blur();
  inner = next;
}
scrollTo(0, 0);
main?.toggleAttribute('data-drawn');
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();

function section(part: string) {
  return html`<section id=${part} aria-labelledby=${`${part}-name`}>
    <h2 id=${`${part}-name`} dir="ltr">${shortName(part)} <code>&lt;${part}&gt;</code></h2>
    <div class="scenes">${scenes.filter((scene) => scene.part === part).map(figure)}</div>
  </section>`;
}

function figure({part, state, draw}: Scene) {
  const kind = {'gms-chat-window': 'panel', 'gms-chat': 'corner'}[part] ?? 'leaf';
  return html`<figure>
    <figcaption dir="ltr" lang="en">${state}</figcaption>
    <div class="stage ${kind}" lang=${language.locale} dir=${kind === 'leaf' ? language.direction : page.dir}>
      ${draw(language, texts)}
    </div>
  </figure>`;
}

function shortName(part: string): string {
  return part === 'gms-chat' ? 'launcher' : part.replace('gms-chat-', '');
}

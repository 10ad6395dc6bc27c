/** The frame around the states. The choices are kept in the URL, so that a link shows the same. */
import {lookIn, searchFor, type Look} from './look.js';

const LANGUAGES = [
  'en',
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt-BR',
  'pt-PT',
  'ro',
  'sk',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

const form = document.querySelector<HTMLFormElement>('#look');
const frame = document.querySelector('iframe');
const nameOf = new Intl.DisplayNames('en', {type: 'language'});

for (const language of LANGUAGES) {
  const option = new Option(nameOf.of(language), language);
  form?.querySelector('[name=language]')?.append(option);
}

const look = lookIn(location.search);
for (const field of form?.querySelectorAll('select') ?? []) {
  field.value = look[field.name as keyof Look];
}
show(look);

form?.addEventListener('change', () => {
  const chosen = [...form.querySelectorAll('select')].map(({name, value}): [string, string] => [name, value]);
  const next = lookIn(new URLSearchParams(chosen).toString());
  history.replaceState(null, '', location.pathname + searchFor(next));
  show(next);
});

function show(chosen: Look): void {
  if (!frame) return;
  frame.width = chosen.width || '100%';
  frame.src = `gallery/states.html${searchFor(chosen)}`;
}

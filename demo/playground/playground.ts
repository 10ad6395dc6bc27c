/** The playground: settings on one side, a real page in a frame, the snippet and the wire. */
import {attributesOf, chosen, makeControls} from './controls.js';
import {HOSTILITIES} from './hostile.js';
import {hear, type News} from './news.js';
import {SNIPPETS, snippetFor, type Choice} from './snippets.js';

const THEMES: Readonly<Record<string, string>> = {
  paper: new URL('../../themes/paper.css', import.meta.url).href,
  midnight: new URL('../../themes/midnight.css', import.meta.url).href,
  bold: new URL('../../themes/bold.css', import.meta.url).href,
};
/** More rows would slow the page down. */
const MOST_ROWS = 200;
const EVENTS = [
  ...['open', 'minimize', 'before-start', 'started', 'session', 'statechange', 'message', 'typing', 'unread'],
  ...['ended', 'error'],
].map((name) => `gms-chat-${name}`);

const found = <T extends Element>(selector: string, type: new () => T): T => {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`${selector} is missing.`);
};
const form = found('#settings', HTMLFormElement);
const frame = found('iframe', HTMLIFrameElement);
const code = found('#snippet pre', HTMLElement);
const kind = found('#snippet select', HTMLSelectElement);
const rows = found('#wire ol', HTMLOListElement);
const demoServer = new URL('/genesys', location.href).href;
const ends = new Map<string, () => void>();
let chat: HTMLElement | undefined;

found('#origin', HTMLElement).textContent = location.origin;
kind.append(...Object.keys(SNIPPETS).map((name) => new Option(name)));
control('server-url').value = demoServer;
for (const {name} of HOSTILITIES) {
  const label = document.createElement('label');
  const box = document.createElement('input');
  label.className = 'check';
  Object.assign(box, {type: 'checkbox', name: `hostile ${name}`});
  label.append(box, ` ${name}`);
  found('#hostile', HTMLElement).append(label);
}

frame.addEventListener('load', () => void begin());
frame.src = '/demo/playground/page.html';
form.addEventListener('input', () => apply());
form.addEventListener('submit', (event) => event.preventDefault());
for (const news of ['focusin', 'pointerover'])
  form.addEventListener(news, ({target}) => {
    const row = target instanceof Element && target.closest('label')?.nextElementSibling;
    if (row instanceof HTMLElement && row.tagName === 'SMALL')
      found('#meaning', HTMLElement).textContent = row.textContent;
  });
kind.addEventListener('change', () => showSnippet());
found('#connect', HTMLButtonElement).addEventListener('click', () => {
  if (control('server-url').reportValidity()) connect();
});
found('#use-demo', HTMLButtonElement).addEventListener('click', () => {
  control('server-url').value = demoServer;
  connect();
});
found('#clear', HTMLButtonElement).addEventListener('click', () => rows.replaceChildren());
found('#copy', HTMLButtonElement).addEventListener('click', () => copy(code.textContent ?? '', '#copied'));
found('#report', HTMLButtonElement).addEventListener('click', () => copy(report(), '#reported'));
hear(show);

/** The frame has loaded: the chat is defined there. */
async function begin(): Promise<void> {
  const page = frame.contentWindow;
  if (!page) return;
  await Reflect.get(page, 'customElements').whenDefined('gms-chat');
  ends.clear();
  chat = page.document.createElement('gms-chat');
  const parent = found('#attributes', HTMLElement);
  if (parent.children.length === 1) makeControls(chat, parent);
  for (const name of EVENTS)
    chat.addEventListener(name, (event) => {
      const {detail} = event as CustomEvent<unknown>;
      show({kind: 'event', title: name, text: detail ? JSON.stringify(detail, readable, 1) : ''});
    });
  const call = page.document.createElement('a');
  Object.assign(call, {href: 'tel:+15550100', textContent: 'Call us: 555 0100'});
  chat.append(call);
  apply();
  page.document.body.append(chat);
}

/** Another server, or other headers: the page begins anew. */
function connect(): void {
  rows.replaceChildren();
  frame.contentWindow?.sessionStorage.clear();
  frame.contentWindow?.location.reload();
}

function apply(): void {
  const page = frame.contentDocument;
  const choice = choose();
  found('#doctor', HTMLElement).textContent =
    `npx gms-chat doctor ${control('server-url').value || 'URL'} --origin ${location.origin}`;
  showSnippet();
  if (!chat || !page || !frame.contentWindow) return;
  frame.style.width = control('width').value && `${control('width').value}px`;
  page.documentElement.dir = control('dir').value;
  page.documentElement.lang = control('lang').value;
  page.documentElement.style.colorScheme = control('scheme').value;
  chat.style.cssText = choice.styles.join(';');
  theme(page, THEMES[choice.theme]);
  Reflect.set(chat, 'headers', headersIn(control('headers').value));
  const wanted = new Map([['server', choice.server] as const, ...choice.attributes]);
  for (const name of ['server', ...attributesOf(chat)]) {
    const value = wanted.get(name);
    const text = value === true ? '' : value;
    if (text === undefined) chat.removeAttribute(name);
    else if (chat.getAttribute(name) !== text) chat.setAttribute(name, text);
  }
  for (const {name, begin: start} of HOSTILITIES) {
    const box = control(`hostile ${name}`);
    const isOn = box instanceof HTMLInputElement && box.checked;
    if (isOn && !ends.has(name)) ends.set(name, start(frame.contentWindow));
    if (!isOn) {
      ends.get(name)?.();
      ends.delete(name);
    }
  }
}

function choose(): Choice {
  const branded = form.elements.namedItem('is-branded');
  const isBranded = branded instanceof HTMLInputElement && branded.checked;
  const scheme = control('scheme').value;
  return {
    server: control('server-url').value,
    attributes: chat ? chosen(form, chat) : [],
    theme: control('theme').value,
    styles: [
      ...(isBranded ? [`--gms-chat-accent: ${control('brand').value}`] : []),
      ...(scheme ? [`color-scheme: ${scheme}`] : []),
    ],
    hasHeaders: Object.keys(headersIn(control('headers').value)).length > 0,
  };
}

function showSnippet(): void {
  code.textContent = snippetFor(kind.value, choose());
  found('#copied', HTMLElement).replaceChildren();
}

function show({kind: what, title, text}: News): void {
  const row = document.createElement('li');
  row.className = what;
  const line = document.createElement(text ? 'summary' : 'p');
  const time = document.createElement('time');
  time.textContent = new Date().toLocaleTimeString('en-GB');
  line.append(time, ` ${what} `, Object.assign(document.createElement('code'), {textContent: title}));
  if (text) {
    const details = document.createElement('details');
    details.append(line, Object.assign(document.createElement('pre'), {textContent: text}));
    row.append(details);
  } else row.append(line);
  rows.prepend(row);
  while (rows.children.length > MOST_ROWS) rows.lastElementChild?.remove();
}

function copy(text: string, status: string): void {
  const say = (words: string) => found(status, HTMLElement).replaceChildren(words);
  navigator.clipboard.writeText(text).then(
    () => say('Copied'),
    () => say('The browser does not allow it'),
  );
}

/** For a report of a fault: the settings, and the wire as it is shown. */
function report(): string {
  const {server, attributes, theme: name, styles} = choose();
  const settings = {server, ...Object.fromEntries(attributes), theme: name, styles};
  const wire = Array.from(rows.children, (row) => row.textContent?.trim() ?? '');
  return `${navigator.userAgent}\n${JSON.stringify(settings, null, 1)}\n\n${wire.toReversed().join('\n')}\n`;
}

function theme(page: Document, href: string | undefined): void {
  const link = page.querySelector<HTMLLinkElement>('#theme') ?? page.createElement('link');
  if (!href) return link.remove();
  if (link.href === href) return;
  Object.assign(link, {id: 'theme', rel: 'stylesheet', href});
  page.head.append(link);
}

/** `Name: value`, one in a line. */
function headersIn(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').map((line) => /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(lines.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? '']] : [])));
}

function control(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const element = form.elements.namedItem(name);
  const types = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
  for (const type of types) if (element instanceof type) return element;
  throw new Error(`There is no control ${name}.`);
}

/** `JSON.stringify` shows nothing of an `Error`, which is of the frame's realm here. */
function readable(_key: string, value: unknown): unknown {
  const isError = Object.prototype.toString.call(value) === '[object Error]';
  return isError ? String(value) : value;
}

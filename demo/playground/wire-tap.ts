/** Tells every request of this page and its answer. Import it before the chat. */
import {tell} from './news.js';
import {Secrets} from './secrets.js';

const secrets = new Secrets();
const plainFetch = window.fetch.bind(window);

window.fetch = async (input, init) => {
  const request = input instanceof Request ? input : undefined;
  const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
  const method = init?.method ?? request?.method ?? 'GET';
  const headers = new Headers(init?.headers ?? request?.headers);
  const title = () => `${method} ${secrets.text(pathOf(url))}`;
  const text = [secrets.lines(headers), bodyOf(init?.body)].filter(Boolean).join('\n\n');
  tell({kind: 'request', title: title(), text});
  try {
    const response = await plainFetch(input, init);
    void response
      .clone()
      .text()
      .then((body) => tellAnswer(url, response, body, title))
      // An aborted body is told by nobody else, and is no news.
      .catch(() => undefined);
    return response;
  } catch (error) {
    const isAborted = error instanceof DOMException && error.name === 'AbortError';
    const why = isAborted ? 'aborted by the chat' : 'no answer: the network, or CORS';
    tell({kind: 'failure', title: `${title()} → ${why}`, text: String(error)});
    throw error;
  }
};

/** Uploads use it, for their progress. */
window.XMLHttpRequest = class extends XMLHttpRequest {
  #title = '';

  override open(method: string, url: string | URL): void {
    this.#title = `${method} ${pathOf(new URL(url, document.baseURI).href)}`;
    super.open(method, url);
  }

  override send(body?: Document | XMLHttpRequestBodyInit | null): void {
    const title = secrets.text(this.#title);
    tell({kind: 'request', title, text: bodyOf(body)});
    this.addEventListener('loadend', () =>
      tell({kind: 'answer', title: `${title} → ${this.status}`, text: ''}),
    );
    super.send(body);
  }
};

function tellAnswer(url: string, {status}: Response, body: string, title: () => string): void {
  const pushes = pushesIn(url, body);
  const text = secrets.body(body);
  tell({kind: status < 400 ? 'answer' : 'failure', title: `${title()} → ${status}`, text});
  for (const {channel, data} of pushes)
    tell({kind: 'push', title: channel, text: secrets.body(JSON.stringify(data))});
}

/** Messages of CometD that are not about the session itself. */
function pushesIn(url: string, body: string): readonly {channel: string; data: unknown}[] {
  if (!url.includes('/cometd')) return [];
  let list: unknown;
  try {
    list = JSON.parse(body);
  } catch {
    return [];
  }
  const messages: readonly unknown[] = Array.isArray(list) ? list : [];
  return messages.flatMap((message) => {
    const of = (name: string): unknown => Reflect.get(Object(message), name);
    const channel = of('channel');
    const isPush = typeof channel === 'string' && !channel.startsWith('/meta') && of('data') !== undefined;
    return isPush ? [{channel, data: of('data')}] : [];
  });
}

function bodyOf(body: unknown): string {
  if (typeof body === 'string') return secrets.body(body);
  if (body instanceof URLSearchParams) return secrets.lines(body);
  if (!(body instanceof FormData)) return '';
  const fields = Array.from(body, ([name, value]) => {
    return [name, typeof value === 'string' ? value : `${value.name}, ${value.size} bytes`] as const;
  });
  return secrets.lines(fields);
}

/** Without the origin, unless it is another one. */
const pathOf = (url: string): string =>
  url.startsWith(location.origin) ? url.slice(location.origin.length) : url;

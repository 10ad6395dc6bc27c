import type {TestContext} from 'node:test';

/** A request that a test answers. */
export class FakeXhr extends EventTarget {
  readonly upload = new EventTarget();
  readonly headers: Record<string, string> = {};
  hearsProgress = false;
  status = 0;
  response: Blob | null = null;
  responseType = '';
  withCredentials = false;
  url = '';
  form: FormData | undefined;
  #type: string | null = null;

  open(method: string, url: string): void {
    this.url = `${method} ${url}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(): string | null {
    return this.#type;
  }

  send(form: FormData): void {
    this.form = form;
  }

  abort(): void {
    this.#end('abort');
  }

  /** The names and values of the form, in their order; of a file its name. */
  get fields(): readonly string[] {
    return [...(this.form ?? [])].map(
      ([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`,
    );
  }

  leaves(bytes: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), {loaded: bytes}));
  }

  comes(): void {
    this.dispatchEvent(new Event('progress'));
  }

  answer(
    body: unknown,
    {status = 200, type = 'application/json'}: {status?: number; type?: string} = {},
  ): void {
    this.status = status;
    this.#type = type;
    this.response = new Blob([typeof body === 'string' ? body : JSON.stringify(body)], {type});
    this.#end('load');
  }

  cut(): void {
    this.#end('error');
  }

  #end(how: string): void {
    this.dispatchEvent(new Event(how));
    this.dispatchEvent(new Event('loadend'));
  }
}

/** Replaces `XMLHttpRequest` during a test. Returns the requests, as they are made. */
export function fakeXhr(t: TestContext): readonly FakeXhr[] {
  const made: FakeXhr[] = [];
  const {XMLHttpRequest: xhr} = globalThis;
  Object.assign(globalThis, {
    XMLHttpRequest: class extends FakeXhr {
      constructor() {
        super();
        made.push(this);
        const listen = this.upload.addEventListener.bind(this.upload);
        this.upload.addEventListener = (...given: Parameters<typeof listen>) => {
          this.hearsProgress = true;
          listen(...given);
        };
      }
    },
  });
  t.after(() => Object.assign(globalThis, {XMLHttpRequest: xhr}));
  return made;
}

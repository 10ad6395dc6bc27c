const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

/** A value that throws at every touch. */
export const thorn: object = new Proxy(
  {},
  {
    get() {
      throw new Error('get of the page');
    },
    has() {
      throw new Error('has of the page');
    },
    ownKeys() {
      throw new Error('ownKeys of the page');
    },
    getOwnPropertyDescriptor() {
      throw new Error('getOwnPropertyDescriptor of the page');
    },
    getPrototypeOf() {
      throw new Error('getPrototypeOf of the page');
    },
  },
);

/** Values that a page may hand over where a text or an object of texts is meant, and that are neither texts nor numbers. */
export const HOSTILE: Readonly<Record<string, unknown>> = {
  true: true,
  'a big integer': 7n,
  'a symbol': Symbol('of the page'),
  'an object': {a: 1},
  'a frozen object': Object.freeze({a: 1}),
  'an object without a prototype': Object.setPrototypeOf({a: 1}, null) as unknown,
  'an object that cannot be a text': {
    toString() {
      throw new Error('toString of the page');
    },
  },
  'a cyclic object': cyclic,
  'a proxy that throws': thorn,
  'a list': ['a'],
  'a function': () => 'text',
  'a function that throws': () => {
    throw new Error('of the page');
  },
  'a date': new Date(0),
  'a promise': Promise.resolve('text'),
  'a map': new Map([['a', 'b']]),
  'a boxed text': Object('text') as unknown,
};

/** Calls a method with arguments of any type, as a page without types does. */
export function callWith(object: object, method: string, ...given: readonly unknown[]): unknown {
  const run: unknown = Reflect.get(object, method);
  if (typeof run !== 'function') throw new TypeError(`${method} is no method`);
  return Reflect.apply(run, object, given);
}

import bySource from './payloads.json' with {type: 'json'};

/** Texts that run a script, load something or break out of their place wherever a page takes a text for markup. README.md names the sources. */
export const PAYLOADS: readonly string[] = [...new Set(Object.values(bySource).flat())];

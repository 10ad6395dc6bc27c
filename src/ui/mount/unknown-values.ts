import {ALLOWED} from '../element/allowed-values.js';
import type {Settings} from '../element/settings.js';
import {knownValue} from '../known-value.js';

/**
 * Gives each setting that has an unknown value its default, and logs a warning.
 * @param warned warnings of this element so far: each is logged once
 */
export function replaceUnknownValues(settings: Settings, warned: Set<string>): void {
  for (const [name, allowed] of Object.entries<readonly string[]>(ALLOWED)) {
    const value = String(Reflect.get(settings, name));
    if (knownValue(`<gms-chat ${name}`, value, allowed, warned) !== value)
      Reflect.set(settings, name, undefined);
  }
}

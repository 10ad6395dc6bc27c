import type {Settings} from '../element/settings.js';

/** The place of the values in the start form until the chat starts. */
export function formPlace({server, service}: Settings): {
  readonly storage: Storage | undefined;
  readonly key: string;
} {
  const key = `gms-chat ${server} ${service} form`;
  try {
    return {storage: sessionStorage, key};
  } catch {
    return {storage: undefined, key};
  }
}

export function forgetForm(settings: Settings): void {
  const {storage, key} = formPlace(settings);
  storage?.removeItem(key);
}

/** Name of the page's controls that get the id of the chat. */
const NAMED = '[name="session-id"]';

/** Fills in the id of the chat in what the page shows after its end. */
export function fillIn(shown: readonly Element[], sessionId: string): void {
  for (const root of shown)
    for (const control of [root, ...root.querySelectorAll(NAMED)])
      // Also a custom element with a value.
      if (control.matches(NAMED) && 'value' in control) control.value = sessionId;
}

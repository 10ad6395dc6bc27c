/**
 * One opening of a dialog, for one purpose. Each opening is a new object, because a dialog that was closed tells so
 * only in a later task: by then the agent may have opened the next dialog, which must stay.
 */
export interface Opening<Purpose> {
  readonly purpose: Purpose;
}

/** The opening that is left after the dialog of `closed` has told that it is closed. */
export function afterClose<Purpose>(
  current: Opening<Purpose> | undefined,
  closed: Opening<Purpose>,
): Opening<Purpose> | undefined {
  return current === closed ? undefined : current;
}

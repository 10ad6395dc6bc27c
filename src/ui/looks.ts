import type {WireEntry} from '../wire/types.js';

/** What is shown of an entry in place of its own words. */
export interface Look {
  /** Its words: they are shown, heard and saved. */
  readonly text: string;
  /** Name of the slot with the page's own node, which is shown in place of the words. */
  readonly slot?: string;
  /** Draws the words, where they are more than plain text. */
  readonly draw?: () => unknown;
}

/** @returns `undefined` for an entry that is shown as always, `null` for one that is not shown at all */
export type LookOf = (entry: WireEntry & {readonly position: number}, at: number) => Look | null | undefined;

/** How entries look in this chat. The window has none where they all look as always. */
export interface Looks {
  readonly of: LookOf;
  /** The same, for entries that are only read: no node is kept for them. */
  readonly read: LookOf;
  /**
   * The rows that `list` shows now.
   * @param elementOf returns the element of a row
   */
  readonly drawn: (
    list: HTMLElement,
    rows: readonly LookedAt[],
    elementOf: (key: string) => HTMLElement | undefined,
  ) => void;
}

interface LookedAt {
  readonly key: string;
  readonly look?: Look | undefined;
}

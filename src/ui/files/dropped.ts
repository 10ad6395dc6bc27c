/** Files that the customer drops or pastes. */

export interface Dropped {
  readonly files: readonly File[];
  /** Names of folders: a browser hands over no files for them. */
  readonly folders: readonly string[];
}

export const hasFiles = (data: DataTransfer | null): data is DataTransfer => !!data?.types.includes('Files');

/** The files and folders in a drop or in the clipboard. Ask while the event is being handled: later the data is gone. */
export function droppedIn(data: DataTransfer): Dropped {
  const items = [...data.items].filter(({kind}) => kind === 'file');
  // Without items, a browser has files only.
  if (!items.length) return {files: [...data.files], folders: []};
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return {files, folders};
}

/** Content of the page in the panel has the files: an input for files, or a place of its own that has taken them. */
const isThePages = (event: Event, panel: EventTarget): boolean =>
  (event.target instanceof HTMLInputElement && event.target.type === 'file') ||
  (event.defaultPrevented && event.target !== panel);

/**
 * Takes files that are dropped on `panel` or pasted into it, unless content of the page takes them.
 * @param isOpen whether files can be sent at all now; otherwise a drop does nothing, and does not leave the page either
 * @param mark called with true while files are above the panel
 */
export function watchDrops(
  panel: HTMLElement,
  {
    isOpen,
    take,
    mark,
  }: {isOpen: () => boolean; take: (dropped: Dropped) => void; mark: (isOver: boolean) => void},
  signal: AbortSignal,
): void {
  panel.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event.dataTransfer) || isThePages(event, panel)) return mark(false);
      event.preventDefault();
      event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none';
      mark(isOpen());
    },
    {signal},
  );
  panel.addEventListener(
    'dragleave',
    ({relatedTarget}) => {
      if (!(relatedTarget instanceof Node && panel.contains(relatedTarget))) mark(false);
    },
    {signal},
  );
  panel.addEventListener(
    'drop',
    (event) => {
      mark(false);
      if (!hasFiles(event.dataTransfer) || isThePages(event, panel)) return;
      event.preventDefault();
      if (isOpen()) take(droppedIn(event.dataTransfer));
    },
    {signal},
  );
  panel.addEventListener(
    'paste',
    (event) => {
      const {clipboardData} = event;
      // A text with a picture of it, as text programs put it there, is a text.
      if (!isOpen() || !hasFiles(clipboardData) || clipboardData.types.includes('text/plain')) return;
      if (isThePages(event, panel)) return;
      event.preventDefault();
      take(droppedIn(clipboardData));
    },
    {signal},
  );
}

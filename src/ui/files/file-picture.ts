import {html} from 'lit';

/** The picture of a file: a sheet of paper. */
export const filePicture = html`<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5" />
</svg>`;

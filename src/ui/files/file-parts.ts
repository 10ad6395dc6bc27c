import {html} from 'lit';
import type {FileParts} from '../files-view.js';
import './gms-chat-attach.js';
import './gms-chat-file.js';
import './gms-chat-uploads.js';

export const fileParts: FileParts = {
  attach: (files, language) =>
    html`<gms-chat-attach exportparts="button" .language=${language} .files=${files}></gms-chat-attach>`,
  uploads: (files, language, isOver) =>
    html`<gms-chat-uploads
      exportparts="message, button"
      .language=${language}
      .files=${files}
      .isOver=${isOver}
    ></gms-chat-uploads>`,
};

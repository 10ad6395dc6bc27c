/** How the window draws and announces a chat that has begun. Its import gives it to the window. */
import {html, nothing} from 'lit';
import {canLeave, isWait, type Ended, type Open, type Starting} from '../../session/model/state.js';
import {timeOfLast, type Transcript} from '../../session/model/transcript.js';
import {LONG_WAIT, waitSentence} from '../start/wait-sentence.js';
import {ask} from '../requests.js';
import {announcements} from './announcements.js';
import type {View} from './body.js';
import {GmsChatWindow} from './gms-chat-window.js';
import '../composer/gms-chat-composer.js';
import '../composer/gms-chat-typing.js';
import '../start/gms-chat-wait.js';
import '../transcript/gms-chat-transcript.js';
import './gms-chat-banner.js';

GmsChatWindow.talk = {
  draw: (chat, view) => (chat.phase === 'ended' ? end(chat, view) : conversation(chat, view)),
  announcements,
  timeOfLast: (chat) => (chat.phase === 'idle' ? 0 : timeOfLast(chat.transcript)),
};

function conversation(chat: Starting | Open, view: View) {
  return html`
    ${wait(chat, view)} ${transcript(chat.transcript, view)}
    ${chat.phase === 'ending' ? nothing : composer(chat, view)}
  `;
}

function wait(chat: Starting | Open, {language, now, waitsSince}: View) {
  const sentence = waitSentence(chat, language);
  if (!sentence) return nothing;
  return html`<gms-chat-wait
    exportparts="button"
    ?alone=${timeOfLast(chat.transcript) === 0}
    .language=${language}
    .sentence=${sentence}
    .isLong=${isWait(chat) && !canLeave(chat) && now - waitsSince >= LONG_WAIT}
    ><slot name="fallback"></slot
  ></gms-chat-wait>`;
}

function composer(chat: Starting | Open, {language, draft, maxLength}: View) {
  return html`
    <gms-chat-typing
      .language=${language}
      .names=${'typing' in chat ? chat.typing.map(({nickname}) => nickname) : []}
    ></gms-chat-typing>
    <gms-chat-composer
      exportparts="composer, button"
      .language=${language}
      .text=${draft}
      .maxLength=${maxLength}
    ></gms-chat-composer>
  `;
}

const restart = ({currentTarget}: Event): void => {
  if (currentTarget) ask(currentTarget, {do: 'restart'});
};

/** The words and the button inside `gms-chat-ended` are shown only where its chunk could not be loaded. */
function end(chat: Ended, view: View) {
  const {language} = view;
  return html`
    ${transcript(chat.transcript, view, true)}
    <gms-chat-ended exportparts="button" .language=${language} .reason=${chat.reason}>
      ${language.strings.ended}
      <button part="button" type="button" @click=${restart}>${language.strings.startNewChat}</button>
      <slot name="ended" slot="ended"></slot>
    </gms-chat-ended>
  `;
}

function transcript(entries: Transcript, {language, newFrom, now}: View, isOver = false) {
  return html`<gms-chat-transcript
    exportparts="transcript, message, notice, timestamp, button"
    .language=${language}
    .transcript=${entries}
    .newFrom=${newFrom}
    .now=${now}
    .isOver=${isOver}
  ></gms-chat-transcript>`;
}

/** What the header has only while a chat is on: names of the agents, buttons for sound and end. Its import gives them to the header. */
import {html, nothing, svg} from 'lit';
import {whole} from '../../i18n/english.js';
import {namesIn} from '../names.js';
import {ask} from '../requests.js';
import {GmsChatHeader} from './gms-chat-header.js';

GmsChatHeader.ofChat = {agents, buttons};

function agents({language, agents}: GmsChatHeader) {
  if (!agents.length) return nothing;
  return html`<p class="agents">
    ${new Intl.ListFormat(language.locale).format(namesIn(whole(language), agents))}
  </p>`;
}

function buttons(header: GmsChatHeader) {
  const {language, canEnd, sound} = header;
  return html`
    ${sound === undefined ? nothing : soundButton(header, sound)}
    ${
      canEnd
        ? html`<button
            class="quiet end"
            part="button"
            type="button"
            @click=${() => ask(header, {do: 'ask-end'})}
          >
            ${whole(language).strings.endChat}
          </button>`
        : nothing
    }
  `;
}

function soundButton(header: GmsChatHeader, isOn: boolean) {
  return html`<button
    class="icon"
    part="button"
    type="button"
    aria-label=${whole(header.language).strings.sound}
    aria-pressed=${isOn ? 'true' : 'false'}
    @click=${() => ask(header, {do: 'sound', isOn: !isOn})}
  >
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4" />
      ${isOn ? nothing : svg`<path d="M4 4l16 16" />`}
    </svg>
  </button>`;
}

import 'gms-chat';
import type {GmsChatEvents} from 'gms-chat';
import {html, LitElement} from 'lit';

export class LampHelp extends LitElement {
  static override properties = {product: {}};
  declare product: string;

  override render() {
    return html`
      <button @click=${() => this.renderRoot.querySelector('gms-chat')?.show()}>Ask us</button>
      <gms-chat
        server="http://gms.example.com/genesys"
        resume="session"
        max-length="200"
        sound
        .subject=${this.product}
        .userData=${{product: this.product}}
        @gms-chat-started=${({detail}: GmsChatEvents['gms-chat-started']) =>
          this.#tell(`started ${detail.sessionId}`)}
        @gms-chat-ended=${({detail}: GmsChatEvents['gms-chat-ended']) => this.#tell(`ended by ${detail.reason}`)}
      >
        <a href="tel:+15550100">Call us: 555 0100</a>
      </gms-chat>
    `;
  }

  #tell(text: string) {
    this.dispatchEvent(new CustomEvent('told', {detail: text}));
  }
}

customElements.define('lamp-help', LampHelp);

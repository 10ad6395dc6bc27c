import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {demoAgents} from '../api/agents.js';
import {request} from '../parts/request.js';
import {baseStyles, buttonStyles} from '../parts/styles.js';

/** The choice of a demo agent. */
@customElement('desk-login')
export class DeskLogin extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 100%;
        padding: 24px 16px;
      }

      main {
        width: min(440px, 100%);
        padding: 32px;
        border: 1px solid var(--desk-line);
        border-radius: 16px;
        background: var(--desk-surface);
        box-shadow: var(--desk-shadow);
      }

      h1 {
        font-size: 24px;
        line-height: 1.2;
        letter-spacing: -0.01em;
      }

      p {
        margin-top: 8px;
        color: var(--desk-muted);
      }

      ul {
        display: grid;
        gap: 10px;
        margin: 24px 0;
      }

      button {
        display: flex;
        align-items: center;
        gap: 14px;
        width: 100%;
        min-height: 60px;
        border-color: var(--desk-line);
        border-radius: var(--desk-radius);
        font-size: 17px;
      }

      button:hover {
        border-color: var(--desk-accent);
      }

      .initial {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        border-radius: 50%;
        background: var(--desk-accent-soft);
        color: var(--desk-accent);
        font-size: 15px;
      }

      small {
        display: block;
        color: var(--desk-muted);
        font-size: 13px;
        font-weight: 400;
        text-align: start;
      }

      .note {
        font-size: 13px;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`
      <main>
        <h1>Agent desk</h1>
        <p>Who are you today? New chats are offered to you as soon as you are in.</p>
        <ul>
          ${demoAgents.map(
            ({user, name, note}) => html`
              <li>
                <button type="button" @click=${() => request(this, 'desk-login', {user})}>
                  <span class="initial" aria-hidden="true">${name[0]}</span>
                  <span>${name}${note ? html`<small>${note}</small>` : nothing}</span>
                </button>
              </li>
            `,
          )}
        </ul>
        <p class="note">This is a demo: no password is asked. Open a second tab to be two agents at once.</p>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-login': DeskLogin;
  }
}

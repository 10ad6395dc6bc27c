import {html, LitElement} from 'lit';
import './lamp-help';

class LampShop extends LitElement {
  static override properties = {
    place: {state: true},
    product: {state: true},
    isHelpful: {state: true},
    told: {state: true},
  };
  declare place: string;
  declare product: string;
  declare isHelpful: boolean;
  declare told: string;

  constructor() {
    super();
    this.place = location.hash;
    this.product = 'Moss';
    this.isHelpful = true;
    this.told = '';
    addEventListener('hashchange', () => (this.place = location.hash));
  }

  override render() {
    return html`
      <nav><a href="#">Lamps</a> <a href="#about">About us</a></nav>
      <h1>${this.place === '#about' ? 'About us' : 'Lamps'}</h1>
      <p>${this.product}</p>
      <button @click=${() => (this.product = 'Fern')}>Next lamp</button>
      <button @click=${() => (this.isHelpful = !this.isHelpful)}>
        ${this.isHelpful ? 'Without help' : 'With help'}
      </button>
      <output>${this.told}</output>
      ${
        this.isHelpful
          ? html`<lamp-help
              .product=${this.product}
              @told=${({detail}: CustomEvent<string>) => (this.told = detail)}
            ></lamp-help>`
          : null
      }
    `;
  }
}

customElements.define('lamp-shop', LampShop);

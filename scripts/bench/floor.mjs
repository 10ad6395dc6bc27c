/**
 * The chat to compare with, for `bench.mjs`: the same protocol in plain DOM, and nothing else. It draws every row, keeps
 * nothing but the ids of the chat, and forgives no fault. Served as a classic script, so it exports nothing.
 */
class FloorChat extends HTMLElement {
  #log = document.createElement('div');
  #user = sessionStorage.getItem('floor-user') ?? crypto.randomUUID();
  #service = sessionStorage.getItem('floor-service');
  #position = 1;

  connectedCallback() {
    const start = document.createElement('button');
    start.textContent = 'Start chat';
    start.addEventListener('click', () => this.#start());
    const style = document.createElement('style');
    style.textContent = `
      :host {position: fixed; inset: auto 20px 20px auto; width: 380px; font: 15px system-ui}
      [role=log] {height: 480px; overflow: auto; border: 1px solid #ccc}
      p {margin: 8px; padding: 8px; border-radius: 8px; background: #eee}
      time {display: block; font-size: 12px}`;
    this.#log.setAttribute('role', 'log');
    this.attachShadow({mode: 'open'}).append(style, this.#log, start);
    if (this.#service) void this.#resume();
  }

  async #start() {
    const service = await this.#post('/1/service/request-chat');
    this.#service = String(service._id);
    sessionStorage.setItem('floor-user', this.#user);
    sessionStorage.setItem('floor-service', this.#service);
    this.#draw(await this.#post(`/1/service/${this.#service}/ixn/chat`, 'notify_by=comet&subject=A+lamp'));
    this.dataset['started'] = '';
    await this.#listen();
  }

  async #resume() {
    await this.#handshake();
    this.#draw(await this.#post(`/1/service/${this.#service}/ixn/chat/refresh`, 'transcriptPosition=1'));
    await this.#listen(true);
  }

  async #listen(isReady = false) {
    if (!isReady) await this.#handshake();
    for (;;) {
      for (const {channel, data} of await this.#bayeux({
        channel: '/meta/connect',
        connectionType: 'long-polling',
      }))
        if (channel === '/_genesys') this.#draw(data.message);
    }
  }

  #clientId = '';

  async #handshake() {
    const [{clientId}] = await this.#bayeux({
      channel: '/meta/handshake',
      version: '1.0',
      supportedConnectionTypes: ['long-polling'],
    });
    this.#clientId = clientId;
    await this.#bayeux({channel: '/meta/subscribe', subscription: '/_genesys'});
  }

  /** @param {{transcriptToShow?: string[][], transcriptPosition?: string | number}} chat */
  #draw({transcriptToShow = [], transcriptPosition}) {
    const next = Number(transcriptPosition ?? this.#position);
    // A push may tell again what the page has.
    const news = transcriptToShow.slice(transcriptToShow.length - Math.max(0, next - this.#position));
    this.#position = Math.max(next, this.#position);
    for (const [type = '', nickname = '', text = ''] of news) {
      if (type !== 'Message.Text') continue;
      const row = document.createElement('p');
      const time = document.createElement('time');
      time.textContent = new Date().toLocaleTimeString();
      row.append(`${nickname}: ${text}`, time);
      this.#log.append(row);
    }
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  /** @param {object} message */
  #bayeux(message) {
    const body = JSON.stringify([{id: '1', ...(this.#clientId && {clientId: this.#clientId}), ...message}]);
    return this.#post('/cometd', body, 'application/json');
  }

  /**
   * @param {string} path
   * @param {string} body
   */
  async #post(path, body = '', type = 'application/x-www-form-urlencoded') {
    const response = await fetch(`${this.getAttribute('server')}${path}`, {
      method: 'POST',
      credentials: 'include',
      headers: {'Content-Type': type, gms_user: this.#user},
      body,
    });
    return response.json();
  }
}

customElements.define('floor-chat', FloorChat);

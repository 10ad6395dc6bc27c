/** The half of `<gms-chat>` that is loaded when it is opened: the window with the start form. The conversation follows. */
import {systemClock} from '../../base/clock.js';
import {late} from '../../base/late.js';
import {outsideZone} from '../../base/outside-zone.js';
import {ChatError, faultName} from '../../wire/errors.js';
import type {Availability, StartDetails} from '../../wire/types.js';
import {ignoreRejection} from '../element/ignore-rejection.js';
import {hasSavedChat} from '../element/saved-chat.js';
import type {Mounted, Shell} from '../element/shell.js';
import {watchLate} from '../hours/watch-late.js';
import {reportLate} from '../report/report-late.js';
import {onRequest, type Request} from '../requests.js';
import {inAMoment, SpokenLanguage} from '../spoken-language.js';
import {detailsFrom, withSubject, wordsOf} from '../start/start-details.js';
import '../window/gms-chat-window.js';
import type {GmsChatWindow} from '../window/gms-chat-window.js';
import type {FirstWords} from '../../i18n/catalog/first-words.js';
import {firstEnglish} from '../../i18n/language.js';
import {Arrival, type Load} from './arrival.js';
import type {Conversation, OwnFields} from './panel-parts.js';
import {forgetForm} from './form-place.js';
import {handOn} from './slots-and-parts.js';

/** A control of the page in the start form. */
const OWN = ':is([slot="form-extra"], [slot="intro"], [slot="form-extra"] *, [slot="intro"] *)[name]';

const loadConversation = late(() => import('./conversation.js'));
const loadOwnFields = late(() => import('./own-fields.js'));
const loadHistoryLink = late(() => import('./history-link.js'));

/**
 * Outside Angular's zone, whatever loads the chat: its listeners, observers and first requests.
 * @param load loads the conversation
 */
export const mount = (shell: Shell, load: Load = loadConversation): Mounted =>
  outsideZone(() => new Panel(shell, load));

class Panel implements Mounted {
  readonly #shell: Shell;
  readonly #window: GmsChatWindow = document.createElement('gms-chat-window');
  readonly #badge = document.createElement('gms-chat-unread');
  readonly #spoken: SpokenLanguage<FirstWords>;
  /** Shows our intro when the page has none of its own. */
  readonly #intro: HTMLSlotElement;
  #isLinkWanted = true;
  readonly #watch: () => Promise<void>;
  readonly #copyReport: (at: HTMLElement) => Promise<void>;
  readonly #arrival: Arrival;
  readonly #drawn: Promise<void>;
  #isReleased = false;
  /** The page's own controls in the start form. */
  #own: OwnFields | undefined;

  constructor(shell: Shell, load: Load) {
    this.#shell = shell;
    this.#spoken = new SpokenLanguage<FirstWords>(shell, firstEnglish, () => this.update());
    this.#intro = handOn(this.#window);
    this.#arrival = new Arrival(load, {
      shell,
      window: this.#window,
      badge: this.#badge,
      speak: (english) => (this.#spoken.english = english),
      update: () => this.update(),
      sayIntro: () => this.#sayIntro(),
      tell: this.#tell,
    });
    this.#watch = watchLate(shell, this.#window, this.#tell);
    this.#copyReport = reportLate(shell, this.#window, this.#tell);
    onRequest(this.#window, (request) => this.#asked(request));
    this.#window.addEventListener('slotchange', () =>
      ignoreRejection(this.#ownFields().then((own) => own && this.update())),
    );
    this.update();
    const first =
      hasSavedChat(shell) || shell.storage
        ? this.#arrival.there().then(({takenUp}) => takenUp)
        : inAMoment(this.#watch());
    const own = this.#ownFields().catch(() => undefined);
    // Draw when the saved chat, the language, the controls and the hours are there, so that no start form or English text flashes up.
    this.#drawn = Promise.all([first.catch(() => undefined), this.#spoken.arrived, own]).then(() => {
      if (this.#isReleased) return;
      if (this.#own) this.update();
      shell.draw(this.#window, this.#badge);
      void this.#watch();
      // It arrives while the customer fills in the form.
      ignoreRejection(this.#arrival.converse());
    });
  }

  get conversation(): Conversation | undefined {
    return this.#arrival.conversation;
  }

  get availability(): Availability | undefined {
    return this.#window.form.aside?.availability;
  }

  update(): void {
    const shell = this.#shell;
    const {layout, open, heading, maxLength, history, customerId, fields, required} = shell;
    const inline = layout === 'inline';
    const language = this.#spoken.read();
    Object.assign(this.#window, {
      inline,
      open: open || inline,
      heading,
      maxLength,
      language,
      details: {
        ...(this.conversation?.details() ?? detailsFrom({}, shell, {})),
        ...this.#own?.typed,
      },
      form: {
        fields: wordsOf(fields).filter((name) => !this.#own?.replaces(name)),
        required: wordsOf(required),
        aside: this.#window.form.aside,
      },
    } satisfies Partial<GmsChatWindow>);
    // Now, not with the next render: the focus goes to the launcher next, and an open modal panel makes the launcher inert.
    this.#window.frame.apply();
    this.#sayIntro();
    if (this.conversation) this.conversation.update();
    else shell.nameLauncher(language.strings.openChat(0), language.locale);
    // Most pages have no history: load it only on demand. After a failure, the next opening tries again.
    if (history && customerId && this.#isLinkWanted)
      void loadHistoryLink().then(
        ({addHistoryLink}) => addHistoryLink(shell, this.#window),
        (cause: unknown) => this.#tell(ChatError.from(cause)),
      );
    this.#isLinkWanted = !open || !(history && customerId);
    if (this.#window.isConnected) void this.#watch();
  }

  focus(): void {
    this.#window.focus();
  }

  start(given?: Partial<StartDetails>, isPressed = false): Promise<void> {
    const read = () => this.#own?.start(given ?? {}, isPressed);
    return this.#arrival.start(given, this.#ownFields(), read);
  }

  obey(command: string): void {
    if (command === '--hide') this.#shell.open = false;
    if (command === '--end') void this.end();
    if (command !== '--show' && command !== '--start') return;
    this.#shell.show();
    // With what is in the form, which says what is missing.
    const submit = () => this.#window.renderRoot.querySelector('gms-chat-form')?.start();
    if (command === '--start') void this.#drawn.then(() => this.#window.updateComplete).then(submit);
  }

  there(): Promise<Conversation> {
    return this.#arrival.there();
  }

  end(): Promise<void> {
    return this.#arrival.end();
  }

  /** A chat that is over is forgotten at once, so that the focus goes from it to the form. */
  async reset(): Promise<void> {
    if (this.conversation?.state !== 'ended') await this.end();
    forgetForm(this.#shell);
    const own = this.#own;
    own?.forget();
    this.#window.chat = {phase: 'idle'};
    this.conversation?.forget();
    this.update();
    // The window of a removed element is never drawn.
    if (this.#window.isConnected) {
      await this.#window.updateComplete;
      await this.#window.renderRoot.querySelector('gms-chat-form')?.reset();
    }
    // Their code was not there yet: last, since a chat that is over is forgotten without waiting.
    if (!own) (await this.#ownFields().catch(this.#reject))?.forget();
  }

  async release(): Promise<void> {
    this.#isReleased = true;
    this.#spoken.release();
    this.#own?.release();
    this.#window.replaceWith();
    await this.#arrival.release();
  }

  #asked(request: Request): void {
    switch (request.do) {
      case 'start':
        return ignoreRejection(this.start(withSubject(request.details, this.#window), true));
      case 'forget':
        return ignoreRejection(this.reset());
      case 'report':
      case 'broken':
        if (request.do === 'broken') this.#window.showFallback();
        return void this.#tell(ChatError.from(request.cause));
      case 'copy-report':
        return ignoreRejection(this.#copyReport(request.at));
      case 'minimize':
        this.#shell.open = false;
        return;
      default:
        this.conversation?.asked(request);
    }
  }

  /** Loads the code for the page's own controls, once there are any. */
  async #ownFields(): Promise<OwnFields | undefined> {
    if (!this.#own && this.#shell.querySelector(OWN)) {
      const {ownFields} = await loadOwnFields();
      if (!this.#isReleased) this.#own ??= ownFields(this.#shell, this.#window);
    }
    return this.#own;
  }

  /** The intro promises an answer: hide it after a failed start. */
  #sayIntro(): void {
    const {language, chat} = this.#window;
    this.#intro.lang = language.locale;
    const text = chat.phase === 'failed' ? '' : language.strings.intro;
    // A change makes the slot tell of itself, and that is an update.
    if (this.#intro.textContent !== text) this.#intro.textContent = text;
  }

  readonly #reject = (cause: unknown): never => {
    throw this.#tell(ChatError.from(cause));
  };

  readonly #tell = (error: ChatError): ChatError => {
    const log = {at: systemClock.now(), what: 'fault', status: faultName(error)};
    this.#shell.emit('gms-chat-log', log);
    this.#shell.emit('gms-chat-error', {error});
    return error;
  };
}

/** Every word that a person sees. A sentence with a gap, and a plural, is a function. */
export interface Strings {
  /** Title of the panel. */
  readonly heading: string;
  readonly openChat: (unread: number) => string;
  readonly minimizeChat: string;
  readonly endChat: string;

  /** Above the fields of the start form, unless the page has put something there. */
  readonly intro: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly subject: string;
  readonly startChat: string;
  readonly subjectMissing: string;
  readonly emailWrong: string;
  readonly textTooLong: (max: number) => string;

  readonly connecting: string;
  /** Nobody is free yet: the service must first become available. */
  readonly queued: string;
  /** After it, where the server says so. */
  readonly queuePosition: (position: number) => string;
  /** @param time "3 minutes" */
  readonly queueTime: (time: string) => string;
  /** The chat stands, and nobody has joined yet. */
  readonly waiting: string;
  readonly ending: string;
  /** The wait has grown long: below it are a way out and the page's own fallback. */
  readonly waitingLong: string;
  readonly leave: string;

  readonly conversation: string;
  readonly you: string;
  /** Stands for somebody whose name the server does not tell. */
  readonly somebody: string;
  /** Before a message, for those who hear it. */
  readonly says: (sender: string) => string;
  readonly joined: (name: string) => string;
  readonly left: (name: string) => string;
  readonly pushedLink: (name: string) => string;
  /** The server will end the chat if the customer goes on saying nothing. */
  readonly idleWarning: string;
  /** @param count how many names there are */
  readonly isTyping: (names: string, count: number) => string;
  readonly now: string;
  /** The line between what was read and what is new. */
  readonly newMessages: string;
  /** On the button that leads to them. */
  readonly newMessageCount: (count: number) => string;

  readonly message: string;
  readonly send: string;
  readonly charactersLeft: (left: number) => string;
  readonly charactersTooMany: (over: number) => string;

  readonly sending: string;
  readonly waitingForConnection: string;
  /** No answer came: it may have arrived, or not. */
  readonly notConfirmed: string;
  readonly notSent: string;
  readonly tryAgain: string;
  readonly delete: string;

  /** What was written looks like something that had better not be sent. */
  readonly looksLikeCard: string;
  readonly looksLikeIban: string;
  readonly privateHint: string;
  readonly sendMasked: string;
  readonly sendAsTyped: string;
  readonly edit: string;

  readonly reconnecting: string;
  readonly reconnectingHint: string;
  /** Messages are missing, and asking for them did not bring them. */
  readonly messagesMissing: string;
  readonly reloadMessages: string;
  readonly confirmEnd: string;
  readonly confirmEndHint: string;
  readonly keepChatting: string;
  readonly ended: string;
  readonly endedByCustomer: string;
  readonly endedByAgent: string;
  readonly endedLost: string;
  readonly startNewChat: string;
  readonly downloadTranscript: string;
  readonly saveAsPage: string;
  /** Switches the sound on and off. */
  readonly sound: string;

  /** What the customer has talked about before: the name of the list, and of what leads to it. */
  readonly earlier: string;
  readonly noEarlier: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly showMore: string;
  readonly back: string;

  /** What the customer can do about a start that failed, by the kind of fault. */
  readonly faultUnreachable: string;
  readonly faultBroken: string;
  readonly faultUnavailable: string;
  readonly faultRefused: string;
  readonly faultInvalid: string;
}

/** Every text that a person sees or hears in the widget. A text with a name, a number or a time in it is a function. */
export interface Strings {
  /** Title at the top of the open panel. */
  readonly heading: string;
  /** Label of the launcher. With unread messages: the same label, then their number. */
  readonly openChat: (unread: number) => string;
  /** Label of the icon button that closes the panel but keeps the chat. */
  readonly minimizeChat: string;
  /** Button in the header of the panel, and the button that confirms `confirmEnd`. */
  readonly endChat: string;

  /** Above the start form, unless the page has put its own text there. */
  readonly intro: string;
  /** Label of a field of the start form; so are the next three. */
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** The customer's question in a few words. */
  readonly subject: string;
  /** Main button of the start form. */
  readonly startChat: string;
  /** Below the subject field when it was left empty. */
  readonly subjectMissing: string;
  /** Below another field of the start form that must be filled in and was left empty. */
  readonly fieldMissing: string;
  /** Below the email field when its value is no email address. */
  readonly emailWrong: string;
  /** Below a field of the start form that holds more than `max` characters. */
  readonly textTooLong: (max: number) => string;

  /** While the chat is being started. */
  readonly connecting: string;
  /** While all agents are busy and the customer waits in the queue. */
  readonly queued: string;
  /** Follows `queued` if the server tells the position; 1 is next. */
  readonly queuePosition: (position: number) => string;
  /**
   * Follows `queued` or `queuePosition` if the server tells the time.
   * @param time already written in the language: "3 minutes"
   */
  readonly queueTime: (time: string) => string;
  /** The chat has started, and no agent has joined yet. */
  readonly waiting: string;
  /** While the chat is being ended at the customer's wish. */
  readonly ending: string;
  /** Follows the sentence of the wait after 2 minutes; below it stand the page's own text, if any, and `leave`. */
  readonly waitingLong: string;
  /** Button that gives up the wait and ends the chat. */
  readonly leave: string;

  /** Names the list of messages for a screen reader; title of a saved chat, and of an earlier one without a subject. */
  readonly conversation: string;
  /** Name of the customer, as the sender of a message. */
  readonly you: string;
  /** Stands in for the agent's name if the server does not tell it. Used as the `name` of the texts below, too. */
  readonly somebody: string;
  /** A screen reader says it right before the text of a new message. The sender is an agent or `you`. */
  readonly says: (sender: string) => string;
  /** Notice among the messages: an agent has come into the chat. */
  readonly joined: (name: string) => string;
  /** Notice among the messages: an agent has gone out of the chat. */
  readonly left: (name: string) => string;
  /** Notice among the messages, above a link: an agent sent the customer the address of a web page. */
  readonly pushedLink: (name: string) => string;
  /** In place of a message of an agent that has nothing to show, and of an entry that could not be drawn. */
  readonly cannotBeShown: string;
  /** Notice among the messages: an agent sent a file, which this chat cannot fetch. */
  readonly sentFile: (name: string) => string;
  /** Notice among the messages: the server will end the chat if the customer stays silent. */
  readonly idleWarning: string;
  /** Button below that notice; it answers the question there. */
  readonly stillHere: string;
  /** In place of the button once it was pressed. `idleWarning` may come again. */
  readonly stillHereTold: string;
  /** Above the button: the press has not helped, and the next would not. */
  readonly onlyAMessage: string;
  /**
   * Below the messages while agents type.
   * @param names one name, or several as a list: "Kristi and Anna"
   * @param count how many names there are
   */
  readonly isTyping: (names: string, count: number) => string;
  /** In place of the time, on a message less than a minute old. */
  readonly now: string;
  /** On the line between the messages that were read and the new ones. */
  readonly newMessages: string;
  /** Button over the messages that scrolls down to the new ones. A screen reader says it if many come at once. */
  readonly newMessageCount: (count: number) => string;

  /** Label and placeholder of the field for the message. */
  readonly message: string;
  /** Label of the icon button that sends the message. */
  readonly send: string;
  /** Below the message field when it is nearly full. */
  readonly charactersLeft: (left: number) => string;
  /** Below the message field when the message is too long to be sent. `over` is at least 1. */
  readonly charactersTooMany: (over: number) => string;

  /** Below a message of the customer, in small print; so are the next three. */
  readonly sending: string;
  /** In place of `sending` after 8 s. */
  readonly stillTrying: string;
  /** The message will be sent when the connection is back. */
  readonly waitingForConnection: string;
  /** The server did not reply: the message may have arrived or not. */
  readonly notConfirmed: string;
  /** The message could not be sent; `tryAgain` and `delete` stand beside it. */
  readonly notSent: string;
  /** Button: send the message again, or load a list again. */
  readonly tryAgain: string;
  /** Button: remove the message that was not sent. */
  readonly delete: string;

  /** Title of the question before a message with a payment card number is sent. */
  readonly looksLikeCard: string;
  /** Title of the same question for an IBAN. */
  readonly looksLikeIban: string;
  /** Below that title; the message with the number masked and the next three buttons follow. */
  readonly privateHint: string;
  /** Button: send the message with all but the last four characters of the number replaced by dots. */
  readonly sendMasked: string;
  /** Button: send the message with the full number. */
  readonly sendAsTyped: string;
  /** Button: go back and change the message. */
  readonly edit: string;
  /** Bar above the messages: the part that looks for such numbers could not be loaded. The message is back in the composer. */
  readonly notChecked: string;

  /** Bar above the messages while the connection is down, in bold. */
  readonly reconnecting: string;
  /** Follows `reconnecting`. */
  readonly reconnectingHint: string;
  /** In place of `reconnecting` for a moment: the connection is back. As few words as can be. */
  readonly reconnected: string;
  /** Bar above the messages, in bold: the page's access to the chat was refused, such as after a sign-in that has run out. */
  readonly noAccess: string;
  /** Follows `noAccess`. */
  readonly noAccessHint: string;
  /** Bar above the messages: some could not be fetched. */
  readonly messagesMissing: string;
  /** Button in that bar: fetch them again. */
  readonly reloadMessages: string;
  /** Title of the question after `endChat` was pressed. */
  readonly confirmEnd: string;
  /** Below that title. */
  readonly confirmEndHint: string;
  /** Button: do not end the chat. */
  readonly keepChatting: string;
  /** Below the messages when the chat is over, in bold. One of the next three follows. */
  readonly ended: string;
  /** The customer ended the chat. */
  readonly endedByCustomer: string;
  /** The agent ended the chat. The button `startNewChat` is below, also after the next two. */
  readonly endedByAgent: string;
  /** The server ended the chat, since the customer was silent for too long. */
  readonly endedByIdle: string;
  /** The server ended the chat for a reason of its own. */
  readonly endedByServer: string;
  /** The connection was lost for too long. The messages stay in view above. */
  readonly endedLost: string;
  /** Main button when the chat is over. */
  readonly startNewChat: string;
  /** Button when the chat is over: save the messages as a text file. */
  readonly downloadTranscript: string;
  /** Button when the chat is over: save the messages as an HTML file. */
  readonly saveAsPage: string;
  /** Button below it: removes the conversation and what was filled in from this device. The contact center keeps its own. */
  readonly forgetChat: string;
  /** Label of the icon button that switches the sound on and off: name the sound, not the switching. */
  readonly sound: string;

  /** Title of the list of the customer's earlier chats, and the button that opens the list. */
  readonly earlier: string;
  /** In place of that list when it is empty. */
  readonly noEarlier: string;
  /** While the list or one of its chats is being loaded. */
  readonly loading: string;
  /** The list, one of its chats, or the code that makes a file could not be loaded. `tryAgain` is below, or the customer presses again. */
  readonly loadFailed: string;
  /** Button below the list: load more. */
  readonly showMore: string;
  /** Label of the icon button that leads from a chat to the list, and from the list to where it was opened. */
  readonly back: string;
  /** Beside an earlier chat, after its date and duration: how it ended. The customer left; the next four stand there, too. */
  readonly overByCustomer: string;
  readonly overByAgent: string;
  /** The customer did not answer for too long. */
  readonly overBySilence: string;
  /** The conversation was passed on to another team and went on elsewhere. */
  readonly overByTransfer: string;
  /** The server ended the chat, for instance because it was shut down. */
  readonly overByServer: string;
  /** Beside an earlier conversation that was no chat, before its date; its title if it has no subject. So are the next four. */
  readonly kindEmail: string;
  readonly kindCall: string;
  readonly kindCallback: string;
  /** Customer and agent looked at the same web page together. */
  readonly kindCobrowse: string;
  readonly kindOther: string;
  /** Above earlier conversations about one matter. `count` is at least 2. */
  readonly related: (count: number) => string;
  /** Above an earlier chat whose messages could not be read one by one. */
  readonly plainTextOnly: string;

  /** Button beside the words of a failure: copies a text for the people who look after the site. */
  readonly copyReport: string;
  /** Below that button. */
  readonly copied: string;
  /** In place of `copied`, above that text: the browser lets the page copy nothing. */
  readonly copyThis: string;
  /** Above the start form: the server could not be reached. The next five stand there, too. */
  readonly faultUnreachable: string;
  /** The server answered, but with an error of its own. */
  readonly faultBroken: string;
  /** The server answered that chat is not available, for instance outside the opening hours. */
  readonly faultUnavailable: string;
  /** The page's access to the chat was refused, such as after a sign-in that has run out. */
  readonly faultNoAccess: string;
  /** The server refused to start the chat. */
  readonly faultRefused: string;
  /** The page has set up the widget wrongly. The customer cannot mend this. */
  readonly faultInvalid: string;
}

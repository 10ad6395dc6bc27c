import {not, row, tested} from './row.mjs';

const RUNNING = tested('requests > of a running chat');
const TYPES = tested('an entry > each documented event type, in both spellings of the typing notices');
const PARTIES = tested('an entry > each party; an unknown one is external');
const ORDER = tested('after Start the requests have the documented order, and none follow the end');
const LENGTH = 'replies have the documented length, to the byte > ';
const COMET = tested(
  `${LENGTH}CometD: handshake 230 without the transports that the server lacks, connect 116, subscribe 85, a later connect 56`,
);
const POLL = tested('a chat in poll mode > answers every request with what is new since the last one');
const OPENING = tested('opening > makes handshake, subscribe and connect at one URL');
const PUSH = tested('a push > has the documented shape');

/** @type {import('./row.mjs').Section[]} */
export const runningChat = [
  {
    title: 'Entries of the transcript',
    rows: [
      row('Message.Text', TYPES, tested(`${LENGTH}refresh with a message: 241`)),
      row('Notice.Joined', TYPES, tested('a push > has Left and Joined together for a transfer')),
      row(
        'Notice.Left',
        TYPES,
        tested('a push > has the end of the chat together with the last agent’s leaving'),
      ),
      row(
        'Notice.TypingStart, Notice.TypingStop',
        TYPES,
        tested(`${LENGTH}startTyping: 246, stopTyping: 251, disconnect: 114`),
        'The text of the document has these names, its samples have TypingStarted and TypingStopped, and the lengths of the replies prove the samples. The client takes both.',
      ),
      row(
        'Notice.PushUrl',
        TYPES,
        tested('an agent > types, writes and pushes pages, and the customer sees it'),
      ),
      row(
        'Notice.Custom',
        TYPES,
        tested('a chat in poll mode > shows typing and custom notices of the customer too'),
      ),
      row(
        'Notice.FileUploaded',
        TYPES,
        not('Files come with version 2 of the Chat API; the notice is drawn.'),
      ),
      row(
        'nickname',
        tested('an entry > an unreadable name is empty, and an unreadable or absurd time is NaN'),
        PUSH,
      ),
      row('text', tested('an entry > text stays unchanged'), PUSH),
      row(
        'seconds from the start',
        tested('an entry > an unreadable name is empty, and an unreadable or absurd time is NaN'),
        PUSH,
      ),
      row('AGENT', PARTIES, PUSH),
      row('CLIENT', PARTIES, tested('a push > echoes what the customer says and does')),
      row('EXTERNAL', PARTIES, tested('a routing strategy', 'a bot and a supervisor > the bot')),
      row('SUPERVISOR', PARTIES, tested('a bot and a supervisor > the supervisor')),
    ],
  },
  {
    title: 'Operations of a chat',
    rows: [
      row('POST …/send', RUNNING, POLL),
      row('POST …/refresh', RUNNING, tested('a chat in poll mode > answers a refresh with a position')),
      row(
        'refresh: message',
        not('`send` does the same, and one way is enough.'),
        tested(`${LENGTH}refresh with a message: 241`),
      ),
      row(
        'refresh: transcriptPosition',
        tested('feeds > polling sends the position of the transcript'),
        tested('a chat in poll mode > answers a refresh with a position'),
      ),
      row(
        'refresh in push mode',
        tested(
          'the chat object > a reply to refresh or send in comet mode, as documented in 2012, is an empty batch',
        ),
        tested(`${LENGTH}refresh in push mode: 70`, 'an event missed while the customer was away'),
        'The document says that the position is ignored in push mode. Servers differ; the development server does each, as it is configured.',
      ),
      row(
        'POST …/startTyping',
        tested('sends a notice at once, then at most one in 3 s'),
        tested(`${LENGTH}startTyping: 246`),
      ),
      row(
        'POST …/stopTyping',
        tested('an empty composer and a sent message stop the typing'),
        tested(`${LENGTH}startTyping: 246`),
      ),
      row(
        'POST …/customNotice',
        RUNNING,
        tested('a chat in poll mode > shows typing and custom notices'),
        'The document prints the URL alone. Both sides use the field `message`, as version 2 does.',
      ),
      row('POST …/disconnect', ORDER, tested(`${LENGTH}startTyping: 246, stopTyping: 251, disconnect: 114`)),
      row(
        '_chat_400_response_on_disconnected',
        tested('faults > 400 and 404 to a refresh mean that the chat is over'),
        tested(
          'a chat in poll mode > refuses a refresh after its end with 400 when so configured',
          'a refresh after the end > is refused with 400 while the fault is set',
        ),
      ),
    ],
  },
  {
    title: 'CometD',
    rows: [
      row('POST /genesys/cometd/handshake', ORDER, COMET),
      row('POST /genesys/cometd/ (subscribe, unsubscribe)', ORDER, COMET),
      row('POST /genesys/cometd/connect', ORDER, COMET),
      row(
        'POST /genesys/cometd/disconnect',
        tested('stopping > unsubscribes, then disconnects with the position'),
        tested('CometD > releases a held connect when the client disconnects'),
      ),
      row(
        'one URL for all',
        tested('opening > makes handshake, subscribe and connect at one URL'),
        tested('CometD > answers on each of the paths'),
      ),
      row(
        'a message without an array around it',
        not('One form of request is enough.'),
        tested('CometD > accepts a message outside an array, and repeats its id'),
      ),
      row('version, minimumVersion', OPENING, COMET),
      row(
        'clientId',
        OPENING,
        tested('CometD > knows a session without a cookie, but not for another end user'),
      ),
      row(
        '/_genesys',
        tested('pushes > on another channel are ignored'),
        tested('CometD > lets no client publish, or subscribe to another channel'),
      ),
      row(
        'supportedConnectionTypes',
        tested('opening > makes handshake'),
        tested(`${LENGTH}CometD: the handshake of 2014`, 'callback-polling'),
        'The web socket of one sample is not listed: a browser cannot add gms_user to it.',
      ),
      row(
        'ext.ack',
        tested('feeds > push sends the user'),
        tested('CometD > sends unacknowledged pushes again'),
      ),
      row(
        'advice: interval, reconnect, timeout',
        tested('a connect > that fails is retried while the server keeps the session'),
        COMET,
      ),
      row(
        'advice: reconnect none',
        tested('a connect > with the advice'),
        tested('CometD > releases a held connect when the client disconnects, and advises not to return'),
      ),
      row(
        'push: data.id, message, tag',
        tested('a push > of this service is a batch'),
        tested('the replies of CometD are those of the documented session, to the byte'),
      ),
      row(
        'ext.transcriptPosition of /meta/disconnect',
        tested('stopping > unsubscribes, then disconnects with the position'),
        tested(
          'an event missed while the customer was away > is pushed after a refresh, from the position in /meta/disconnect',
        ),
      ),
    ],
  },
];

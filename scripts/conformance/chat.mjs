import {not, row, tested} from './row.mjs';

const START = tested(
  'requests > to start a chat send the documented fields, and ask for push if it is wanted',
);
const VERBOSE = tested(
  'a start > has every documented member in a verbose reply, the URLs of the operations included',
);
const VERBOSE_CLIENT = tested('a verbose start');
const RUNNING = tested('requests > of a running chat');
const TYPES = tested('an entry > each documented event type, in both spellings of the typing notices');
const PARTIES = tested('an entry > each party; an unknown one is external');
const ORDER = tested('after Start the requests have the documented order, and none follow the end');
const LENGTH = 'replies have the documented length, to the byte > ';
const COMET = tested(
  `${LENGTH}CometD: handshake 230 without the transports that the server lacks, connect 116, subscribe 85, a later connect 56`,
);
const POLL = tested('a chat in poll mode > answers every request with what is new since the last one');
const PUSH = tested('a push > has the documented shape');
const OWN_URLS = not(
  'The widget builds its URLs: those of the reply are wrong behind a gateway with another prefix. The client in script gives them to the page.',
);

/** @type {import('./row.mjs').SourceDocument[]} */
export const chatDocuments = [
  {
    title: 'Genesys Mobile Services: Chat API Version 1',
    note: 'The customer’s side. The client is the widget and the client in script, the server is in `demo/server/`.',
    sections: [
      {
        title: 'Requests',
        rows: [
          row(
            'application/x-www-form-urlencoded',
            tested('sends the fields as a form and returns the JSON of the reply'),
            tested('parameters > may come as a form'),
          ),
          row(
            'multipart/form-data',
            not('One form of request is enough; this one costs more bytes.'),
            tested('parameters > may come as multipart'),
          ),
          row(
            'parameters in the query',
            not('A query lies in logs of servers.'),
            tested('parameters > may come in the query'),
          ),
          row(
            'JSON bodies',
            not('The document does not have them. Real servers take them.'),
            tested('parameters > may come as JSON', 'parameters > may come as JSON under the type of a form'),
          ),
          row(
            'gms_user',
            tested(
              'every request, REST or CometD, has the same random gms_user and the cluster’s sticky cookie',
              'the page can set the user with the gmsUser property',
            ),
            tested('requests in push mode > must name the end user: 415 without gms_user, 404 with another'),
          ),
          row('_verbose', VERBOSE_CLIENT, VERBOSE),
          row(
            '415 for a missing or wrong value',
            tested('an answer of'),
            tested('a start > needs a subject', 'a start > accepts only comet for notify_by'),
          ),
          row(
            '503 before an agent is there',
            tested('a service that is not available yet'),
            tested('an advanced service > answers 503'),
          ),
        ],
      },
      {
        title: 'Service sessions',
        rows: [
          row(
            'POST /genesys/1/service/request-chat',
            tested('requests > for a service send the business data and return the id'),
            tested('a service session > has a UUID when basic, 32 letters and digits when advanced'),
          ),
          row(
            'other service names',
            tested('requests > escape the name and the id of a service in the path'),
            tested('a service session > exists for each configured service name, and for no other'),
          ),
          row(
            'business data',
            tested('requests > for a service send the business data'),
            tested('a service session > passes its business data on to the agent'),
          ),
          row(
            '_id',
            tested('other replies > the id of a service session, verbose or not'),
            tested('a service session > has a UUID'),
          ),
          row(
            '_chatIxnAPI-CREATE-URL',
            OWN_URLS,
            tested('a service session > gives the URL to start the chat in a verbose reply'),
          ),
          row(
            '_data_id',
            not('It says nothing that a customer or a page needs.'),
            tested('a service session > gives the URL to start the chat in a verbose reply'),
          ),
          row(
            'time to live',
            not('It is an option of the server.'),
            tested('lifetimes > keep a service session without a chat for ten minutes'),
          ),
          row(
            'POST request-chat-poll',
            tested('requests > for the place in the queue, until the service is available'),
            tested('an advanced service'),
          ),
          row(
            'POST {id}/status',
            tested('other replies > a service is available when it says so'),
            tested(`${LENGTH}status waiting: 185, available: 186`),
          ),
          row(
            '_status',
            tested('other replies > a service is available when it says so'),
            tested(`${LENGTH}status waiting`),
          ),
          row(
            '_dialog',
            not('It names a page of Genesys’s sample. The widget has a waiting view of its own.'),
            tested(`${LENGTH}status waiting`),
          ),
          row(
            'place in the queue, expected wait',
            tested('other replies > a service with a queue has the place and the expected wait'),
            tested(`${LENGTH}the status of a chat that waits with others`),
          ),
        ],
      },
      {
        title: 'Start: POST {id}/ixn/chat',
        rows: [
          row('firstName, lastName, email, subject', START, tested('a start > takes as the nickname')),
          row(
            'subject is mandatory',
            tested('the form shows each error at its field'),
            tested('a start > needs a subject'),
          ),
          row(
            'FirstName, LastName, EmailAddress (2014)',
            tested('the names of the fields'),
            tested('the field names of 2014'),
          ),
          row('userDisplayName', START, tested('a start > takes as the nickname the display name')),
          row('notify_by', START, tested('a start > accepts only comet for notify_by')),
          row('subscriptionID', tested('the fields of the page'), tested('subscriptionID')),
          row(
            'transcriptPosition',
            not('A start has no position yet.'),
            tested('a start with transcriptPosition'),
          ),
          row(
            'clientTimeZoneOffset, timeZoneOffset',
            tested('the time zone'),
            tested('the time zone of the customer'),
          ),
          row(
            'the nickname that is made',
            not('The widget never shows it: GMS may make it the address of the network.'),
            tested('a start > takes as the nickname'),
          ),
        ],
      },
      {
        title: 'The chat object',
        rows: [
          row(
            'chatIxnState',
            tested('the chat object > only DISCONNECTED ends the chat'),
            tested('a chat in poll mode > ends when the last agent leaves'),
          ),
          row('chatSessionId', tested('the chat’s own id'), PUSH),
          row(
            'transcriptPosition',
            tested('the chat object > a position is a whole number, as a number or as text'),
            PUSH,
          ),
          row('chatServiceMessage', not('A diagnostic sentence in English; the document says so.'), PUSH),
          row(
            'transcriptToShow',
            tested(
              'the chat object > a verbose push, as documented in 2014',
              'the chat object > the transcript may come as JSON text',
            ),
            PUSH,
          ),
          row(
            'startedAt',
            not('Times are counted from the least delay seen: the clock of the server is not read.'),
            PUSH,
          ),
          row('userId', VERBOSE_CLIENT, VERBOSE),
          row('secureKey', not('A secret: it is in no state that a page can read.'), VERBOSE),
          row('checkChatServiceLoadBalancerPath', VERBOSE_CLIENT, VERBOSE),
          row('chatServerLoadBalancerAlias', VERBOSE_CLIENT, VERBOSE),
          row('chatServerHost', VERBOSE_CLIENT, VERBOSE),
          row('chatWebApiPort', VERBOSE_CLIENT, VERBOSE),
          row('isTLSrequired', VERBOSE_CLIENT, VERBOSE),
          row('clientTimeZoneOffset', VERBOSE_CLIENT, VERBOSE),
          row('comet_channel', not('It is `/_genesys` in every document and every public client.'), VERBOSE),
          row('_chatIxnAPI_SEND_URL and the six others', VERBOSE_CLIENT, VERBOSE),
        ],
      },
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
          row('Notice.FileUploaded', TYPES, not('Files come with version 2 of the Chat API.')),
          row(
            'seconds from the start',
            tested('an entry > an unreadable name is empty, and an unreadable time is 0'),
            PUSH,
          ),
          row('AGENT', PARTIES, PUSH),
          row('CLIENT', PARTIES, tested('a push > echoes what the customer says and does')),
          row('EXTERNAL', PARTIES, tested('an external party')),
          row('SUPERVISOR', PARTIES, tested('a supervisor')),
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
            tested('a notice of the page'),
            tested('a chat in poll mode > shows typing and custom notices'),
            'The document prints the URL alone. Both sides use the field `message`, as version 2 does.',
          ),
          row(
            'POST …/disconnect',
            ORDER,
            tested(`${LENGTH}startTyping: 246, stopTyping: 251, disconnect: 114`),
          ),
          row(
            '_chat_400_response_on_disconnected',
            tested('faults > 400 and 404 to a refresh mean that the chat is over'),
            tested('a chat in poll mode > refuses a refresh after its end with 400 when so configured'),
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
          row('supportedConnectionTypes', tested('opening > makes handshake'), COMET),
          row(
            'ext.ack',
            tested('feeds > push sends the user'),
            tested('CometD > sends unacknowledged pushes again'),
          ),
          row('advice', tested('a connect >'), COMET),
          row('push: data.id, message, tag', tested('a push > of this service is a batch'), PUSH),
          row(
            'ext.transcriptPosition of /meta/disconnect',
            tested('stopping > unsubscribes, then disconnects with the position'),
            tested(
              'an event missed while the customer was away > is pushed after a refresh, from the position in /meta/disconnect',
            ),
          ),
        ],
      },
    ],
  },
];

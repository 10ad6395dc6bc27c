import {runningChat} from './running-chat.mjs';
import {not, row, tested} from './row.mjs';

const START = tested(
  'requests > to start a chat send the documented fields, and ask for push if it is wanted',
);
const VERBOSE = tested(
  'a start > has every documented member in a verbose reply, the URLs of the operations included',
);
const VERBOSE_CLIENT = tested(
  'the details of verbose replies > are all that is documented, decoded',
  'requests > bring the details of the server only if they are wanted',
);
const LENGTH = 'replies have the documented length, to the byte > ';
const PUSH = tested('a push > has the documented shape');
const ATTACHED = tested(
  'a service session > passes its business data on to the agent, the customer’s details under the names that GMS attaches',
);
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
            'application/json, Pragma and Cache-Control of a reply',
            tested('sends the fields as a form and returns the JSON of the reply'),
            tested(`${LENGTH}and the documented headers: no reply may be kept in a cache`),
          ),
          row(
            '415 for a missing or wrong value',
            tested('an answer of'),
            tested('a wrong value is refused with 415 and a sentence, and nothing is done'),
          ),
          row(
            '503 before an agent is there',
            tested('a service that is not available yet'),
            tested(
              'an advanced service > answers 503 without a body to every chat request until an agent is ready, then starts the chat',
            ),
          ),
        ],
      },
      {
        title: 'Sequence diagrams',
        rows: [
          row(
            'Chat Immediate',
            tested('after Start the requests have the documented order, and none follow the end'),
            tested('the replies of CometD are those of the documented session, to the byte'),
          ),
          row(
            'Chat Delayed',
            tested(
              'a service that is not available at once > shows that it waits, and later delivers what was written meanwhile',
            ),
            tested(
              'an advanced service > answers 503 without a body to every chat request until an agent is ready, then starts the chat',
            ),
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
            tested(
              'lifetimes > keep a service session without a chat for ten minutes',
              'the life of a service session > is _ttl of its request',
            ),
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
            'tag of the status',
            tested(
              'other replies > a service is available when it says so, with or without the outer object',
            ),
            tested(
              'an advanced service > answers 503 without a body to every chat request until an agent is ready, then starts the chat',
            ),
          ),
          row(
            '_dialog',
            not('It names a page of Genesys’s sample. The widget has a waiting view of its own.'),
            tested(`${LENGTH}status waiting`),
          ),
          row(
            'place in the queue, expected wait',
            tested('other replies > a service with a queue has the place and the expected wait'),
            tested(
              `${LENGTH}the status of a chat that waits with others`,
              'the expected wait',
              'a played queue',
            ),
          ),
        ],
      },
      {
        title: 'Start: POST {id}/ixn/chat',
        rows: [
          row(
            '{service_id}',
            tested('requests > escape the name and the id of a service in the path'),
            tested(`${LENGTH}start: 119`),
          ),
          row('firstName', START, ATTACHED),
          row('lastName', START, ATTACHED),
          row('email', START, ATTACHED),
          row('subject', START, tested('a start > needs a subject')),
          row(
            'fldnFirstName, fldnLastName, fldnEmailAddress',
            tested('each detail is found under any of its names, and the rest is attached data'),
            ATTACHED,
            'The client here is the agents’ desk: the names are those of the attached data.',
          ),
          row(
            'subject is mandatory',
            tested('the form shows each error at its field'),
            tested('a start > needs a subject'),
          ),
          row(
            'FirstName, LastName, EmailAddress (2014)',
            tested('fieldNames > rename the fields of the form, the nickname included'),
            tested('what a start tells the agents > is the same under the names of the samples of 2014'),
          ),
          row('userDisplayName', START, tested('a start > takes as the nickname the display name')),
          row('notify_by', START, tested('a start > accepts only comet for notify_by')),
          row(
            'subscriptionID',
            tested('startFields > are sent beside the fields of the form'),
            tested('what a start tells the agents > has the subscription id'),
          ),
          row('transcriptPosition', not('A start has no position yet.'), tested('a start with a position')),
          row(
            'clientTimeZoneOffset, timeZoneOffset',
            not('The document names no parameter for it. A page can send the zone as business data.'),
            tested('the customer’s time zone', 'the kept transcript has the customer’s time zone'),
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
          row(
            'chatSessionId',
            tested('the id of the chat >', 'in Node, with a server > the id of a chat, by'),
            PUSH,
          ),
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
          row('clientTimeZoneOffset', VERBOSE_CLIENT, tested('the customer’s time zone')),
          row('comet_channel', not('It is `/_genesys` in every document and every public client.'), VERBOSE),
          row('_chatIxnAPI_SEND_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_REFRESH_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_REFRESH_FROM_START_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_START_TYPING_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_STOP_TYPING_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_SEND_CUSTOM_URL', VERBOSE_CLIENT, VERBOSE),
          row('_chatIxnAPI_DISCONNECT_URL', VERBOSE_CLIENT, VERBOSE),
        ],
      },
      ...runningChat,
    ],
  },
];

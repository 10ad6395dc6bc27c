import {not, row, tested} from './row.mjs';
import {filesAndPush} from './chat-v2-push.mjs';

const GOLDEN = 'replies of version 2 are those of the samples > ';
const START = tested('a start > is one request, with names, nickname and business data, and without a user');
const CREATE = tested(`${GOLDEN}create`);
const REPLY = tested('a reply > to a start has the keys, and the customer’s own joining');
const KEYS = tested(
  'a request of a polled chat > takes over each key that a good reply changes, and no other',
);
const KINDS = tested('an event > has the kind of its type; an unknown one keeps its position');
const SAID = tested('operations > tell agents of typing with the text so far, of pages, notices and names');
const OWN_NAME = not('The customer gives a name once, in the form.');

/** @param {'push' | 'polling'} way @param {string} test */
export const wire = (way, test) => `the wire of version 2, ${way} > ${test}`;

/** @type {import('./row.mjs').SourceDocument[]} */
export const chatV2Documents = [
  {
    title: 'Genesys Mobile Services: Chat API Version 2',
    note: 'The customer’s side. The client is the widget and the client in script, the server is in `demo/server/`. The pages of the manual leave much open; what they do not say comes from public clients.',
    sections: [
      {
        title: 'Requests of version 2',
        rows: [
          row('POST /genesys/2/chat/{service}', START, CREATE),
          row('application/x-www-form-urlencoded', START, CREATE),
          row(
            'multipart/form-data',
            not('One form of request is enough; this one costs more bytes. Uploads have it.'),
            tested('a request for a chat > may be multipart'),
          ),
          row('firstName, lastName', START, tested('a request for a chat > takes both names')),
          row(
            'nickname',
            tested('a start > has a nickname whatever the customer gave'),
            tested('a request for a chat > takes a nickname'),
            'The table requires all three names, the text one or the other. The client always sends a nickname, and the names that it knows.',
          ),
          row('subject, emailAddress', START, CREATE),
          row('userData[key]', START, tested('operations > attach data, for agents to see')),
          row(
            'unknown service',
            tested('a start > at a server that knows no version 2 fails, and the console names "api"'),
            tested(
              'a request for a chat > is answered with 404 by a service of the other version, or of none',
            ),
          ),
          row(
            'refused starts: 102, 103, 161, 240, 364',
            tested('a start > fails with the code of the server, or since no chat is possible now'),
            tested('a request for a chat > is refused'),
          ),
          row(
            'gms_user',
            START,
            tested('a session > may have a gms_user instead'),
            'Version 2 needs none. The client sends one if the page sets it.',
          ),
        ],
      },
      {
        title: 'Replies of version 2',
        rows: [
          row('statusCode 0', REPLY, CREATE),
          row(
            'statusCode 1',
            tested(
              'a request of a polled chat > is in doubt after statusCode 1, and may be repeated',
              'a start > waits 20 s for a Chat Server that is away',
            ),
            tested('faults of polling > answer a send with statusCode 1'),
          ),
          row(
            'statusCode 2',
            tested(
              'a request of a polled chat > that is refused without an end is asked once more; the same again is the end',
              'a request of a polled chat > after the end is gone, unless the reply has the last words',
            ),
            tested('faults of polling > answer with statusCode 2 and 249'),
            'One page of the manual lets the chat go on if `chatEnded` is false, the one of the API before it does not. The client asks once more.',
          ),
          row(
            'HTTP 400, errors: code, advice',
            tested('a reply > of errors alone is a refusal; its advice may be a limit'),
            tested(`${GOLDEN}faults: statusCode 1, and HTTP 400 with a code`),
          ),
          row(
            'chatEnded',
            tested('a reply > without chatEnded and nextPosition is no end'),
            tested('operations > end the chat'),
          ),
          row('chatId, userId', KEYS, CREATE),
          row(
            'secureKey',
            KEYS,
            tested(
              'keys > are opaque text: Base64 comes through a form',
              'keys > that are wrong take the customer out of the chat',
            ),
          ),
          row('alias', KEYS, tested('faults of polling > change the alias after so many replies')),
          row(
            'nextPosition',
            tested('positions > trap D: the last position is one before the next'),
            tested(`${GOLDEN}send without a position`),
          ),
          row(
            'nextPosition as text, or missing',
            tested(
              'a reply > takes numbers as text, and a number as the alias',
              'positions > of a reply that was asked for and does not count are known from its entries',
            ),
            tested('faults of polling > leave nextPosition out everywhere, or make it text'),
          ),
          row(
            'a start without chatEnded and nextPosition',
            tested('a start > that needs neither chatEnded nor nextPosition'),
            tested('faults of polling > leave chatEnded and nextPosition out of the start'),
          ),
          row(
            'monitored',
            not('A customer is not told of a silent supervisor: that is for the law of the site to say.'),
            not('No document says when it is there.'),
          ),
          row(
            'idleTimerExpire',
            not('No document tells its unit. The alert says that the chat will be closed.'),
            not('No document tells its unit.'),
          ),
        ],
      },
      {
        title: 'Positions of version 2',
        rows: [
          row(
            'index',
            tested('positions > of entries are their own, in order and each once'),
            tested('positions > are those of the agents, with gaps; a refresh has all events from one on'),
          ),
          row(
            'an event without an index',
            tested('an event > without an index is none of the transcript'),
            tested('faults of polling > add a notice without an index to a refresh'),
          ),
          row(
            'transcriptPosition',
            tested(
              'a request of a polled chat > has all keys, and asks from the next position, never from 0',
            ),
            tested(`${GOLDEN}send with a position: the text itself comes back`),
            'For 0 the pages disagree: no events, or all of them. The client never sends it.',
          ),
          row(
            'nextPosition beyond what came',
            tested(
              'positions > trap A: the next position of a reply that was not asked from anywhere covers nothing that did not come',
              'a request of a polled chat > trap B: the position of a message is where its entry is, if others spoke as well',
            ),
            tested(`${GOLDEN}send without a position`),
          ),
          row(
            'events that are not for customers',
            tested(
              'positions > trap C: a reply from a position on is whole, also where indexes are left out',
            ),
            tested(`${GOLDEN}refresh, with a gap that is not for customers, a file, and another alias`),
          ),
        ],
      },
      {
        title: 'Events of version 2',
        rows: [
          row('ParticipantJoined', KINDS, CREATE),
          row(
            'ParticipantLeft',
            tested(wire('polling', 'brings a transfer as a leaving and a joining')),
            tested(`${GOLDEN}the end by inactivity`),
          ),
          row(
            'quit-reason-code',
            tested(
              'an event > tells why the chat ends: silence, the server, an agent; the code lies at any depth',
            ),
            tested(`${GOLDEN}the end by inactivity`, 'scenes > of a workflow that stops every chat'),
            'No document shows where it lies in `eventAttributes`. The client looks at any depth.',
          ),
          row(
            'Message',
            tested(wire('polling', 'sends a message, and has its entry')),
            tested(`${GOLDEN}send with a position`),
          ),
          row('PushUrl', tested(wire('polling', 'brings what an agent says, does and pushes')), SAID),
          row('TypingStarted, TypingStopped', KINDS, SAID),
          row('NicknameUpdated', KINDS, SAID),
          row(
            'CustomNotice, Notice',
            tested(
              'an event > of the customer that comes back is no news: a notice, a message without words',
            ),
            SAID,
          ),
          row(
            'FileUploaded, FileDeleted',
            tested('an event > with a file has its id, name and size'),
            tested('files in poll mode > are sent, seen by the agent, downloaded and deleted'),
          ),
          row(
            'IdleAlert, IdleClose',
            tested('an event > that warns has the words of the site'),
            tested('scenes > of an idle chat: it is warned, then closed; who writes is given time'),
          ),
          row('an unknown type', KINDS, not('The server sends the documented types.')),
          row(
            'from: nickname, participantId, type',
            tested('an event > has its party by type and number; the number may be text'),
            CREATE,
          ),
          row(
            'utcTime',
            tested('an event > was made so many seconds after the start of the chat, by the server’s clock'),
            CREATE,
          ),
        ],
      },
      {
        title: 'Operations of version 2',
        rows: [
          row(
            'POST …/send',
            tested(wire('polling', 'sends a message, and has its entry')),
            tested(`${GOLDEN}send`, 'operations > refuse send'),
          ),
          row(
            'POST …/refresh',
            tested(wire('polling', 'brings what was missed, from any position')),
            tested('positions > are those of the agents, with gaps; a refresh has all events from one on'),
          ),
          row(
            'refresh: message',
            not('The preview goes along with the typing notice, one way is enough.'),
            not('The preview comes with the typing notice.'),
          ),
          row(
            'POST …/startTyping, …/stopTyping',
            tested(wire('polling', 'tells an agent that the customer types')),
            SAID,
          ),
          row(
            'startTyping: message',
            tested(
              'the customer’s typing > carries the text so far only if the page wants that',
              'a request of a polled chat > has all keys, and asks from the next position, never from 0',
            ),
            SAID,
          ),
          row(
            'POST …/customNotice',
            tested('sending > a custom notice goes to the agent’s application'),
            SAID,
          ),
          row('POST …/pushUrl', not('Customers write an address into a message.'), SAID),
          row('POST …/updateNickname', OWN_NAME, SAID),
          row(
            'POST …/updateData',
            tested('a request of a polled chat > with business data sends what is new'),
            tested('operations > attach data, for agents to see'),
          ),
          row(
            'POST …/readReceipt',
            not('No document says whose position it takes, and no agent is shown it.'),
            tested('operations > take read receipts, and tell nobody'),
          ),
          row(
            'POST …/disconnect',
            tested(
              'a request of a polled chat > that ends the chat is followed by the question for the last words, unless the page is left',
            ),
            tested('operations > end the chat'),
          ),
          row(
            'silence of 45 s',
            tested(wire('polling', 'asks slowly for news of a quiet chat')),
            tested('silence > of 45 s ends a polled chat: the customer was logged out'),
          ),
          row(
            'resume with the keys alone',
            tested(wire('polling', 'goes on with the keys alone: after a reload, or in another tab')),
            tested('keys > are all needed'),
          ),
        ],
      },
      ...filesAndPush,
    ],
  },
];

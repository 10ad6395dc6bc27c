import {not, row, tested} from './row.mjs';

const SAMPLE = tested('the chat resource > has the form of the sample');
const NINE = tested('the chat resource > has a message of each of the nine types, and says who sees it');
const DESK_CHAT = tested('a chat > has the allowed operations and the start of the wait');
const DESK_MESSAGES = tested('messages > have their time, in either format, and their visibility');
const ALL_TEN = tested('the operations on the chat channel > are all at POST /me/interactions/{id}');
const REFUSED = 'the rules of the desk';
const TWO_AGENTS = tested(
  'two agents serve one customer: whisper, consult, transfer and conference, end and complete',
);

/** @type {import('./row.mjs').SourceDocument[]} */
export const agentDocuments = [
  {
    title: 'Web Services: Chat Resource',
    note: 'What an agent’s client reads. The client of this project is the agents’ desk in `demo/desk/`.',
    sections: [
      {
        title: 'The chat resource',
        rows: [
          row('GET /api/v2/me/chats', DESK_CHAT, SAMPLE),
          row('fields', DESK_CHAT, tested('the chat resource > has the attributes that `fields` names')),
          row(
            'feature api-multimedia-chat',
            tested('an agent without the feature of chats is told so'),
            tested('an agent without the feature api-multimedia-chat'),
          ),
          row('state', DESK_CHAT, SAMPLE),
          row('id', DESK_CHAT, SAMPLE),
          row('uri', not('The desk builds its addresses from the id.'), SAMPLE),
          row(
            'participants',
            tested('a chat > has for each participant whether the customer sees them'),
            SAMPLE,
          ),
          row('capabilities', DESK_CHAT, tested('the rules of the desk > list the possible operations')),
          row('userData', tested('a detail is found under any of its names'), SAMPLE),
        ],
      },
      {
        title: 'Messages',
        rows: [
          row(
            'GET /api/v2/me/chats/{chatId}/messages',
            DESK_MESSAGES,
            tested(
              'the chat resource > has messages in the form of the sample, from an index and up to a count',
            ),
          ),
          row(
            'startIndex, count',
            not('The desk catches up with RequestChatHistory.'),
            tested(
              'the chat resource > has messages in the form of the sample, from an index and up to a count',
            ),
          ),
          row('index', tested('messages > are sorted and free of duplicates, however they arrive'), NINE),
          row('visibility', DESK_MESSAGES, NINE),
          row(
            'timestamp',
            DESK_MESSAGES,
            tested('an agent > reads any part of a chat, with the times as they are documented'),
          ),
          row('Text', DESK_MESSAGES, NINE),
          row('ParticipantJoined', TWO_AGENTS, NINE),
          row('ParticipantLeft', TWO_AGENTS, NINE),
          row('ParticipantRejoined', DESK_MESSAGES, NINE),
          row('TypingStarted', tested('a participant who types'), NINE),
          row(
            'text of TypingStarted (preview)',
            tested('a typing preview'),
            tested('a typing notice carries the text'),
            'The customer’s client sends it from version 2 of the Chat API on; version 1 has no parameter for it.',
          ),
          row('TypingStopped', tested('a participant who types'), NINE),
          row(
            'PushUrl',
            tested('an agent at the desk and a customer on another origin write, type, push a page and end'),
            NINE,
          ),
          row('Notice, text optional', DESK_MESSAGES, NINE),
          row(
            'TranscriptSaveDone, index -1',
            tested('messages > from the service itself, or without a sender, are left out'),
            tested('agents are notified > of the end, and that the transcript is saved'),
          ),
        ],
      },
    ],
  },
  {
    title: 'Web Services: Interactions On Chat Channel',
    note: 'Operations at `POST /me/interactions/{id}`. The page has lost most samples of bodies.',
    sections: [
      {
        title: 'Operations',
        rows: [
          row('Accept', tested('an agent at the desk'), ALL_TEN),
          row(
            'the history after Accept',
            tested('an agent at the desk'),
            tested('an agent > sees a chat offered'),
          ),
          row('Reject', tested('the agent hears that a colleague rejected the request'), ALL_TEN),
          row('SendMessage', tested('an agent at the desk'), ALL_TEN),
          row(
            'SendNotification: TypingStarted, TypingStopped',
            tested('customer and agent see each other start and stop typing'),
            ALL_TEN,
            'The desk uses the newer names SendStartTypingNotification and SendStopTypingNotification. The server takes both, and the misprint `notifcation`.',
          ),
          row('Transfer to an agent', TWO_AGENTS, ALL_TEN),
          row('Transfer to a group with a skill', tested('a group is asked by its name'), ALL_TEN),
          row(
            'StopProcessing',
            not('The desk uses Leave and Complete, which are shown as two buttons.'),
            tested('the rules of the desk > lets StopProcessing leave and complete, or only complete'),
          ),
          row('RequestChatHistory, eventId', tested('the desk catches up'), ALL_TEN),
          row(
            'InitiateConsulation, agentId',
            TWO_AGENTS,
            ALL_TEN,
            'The name is misspelt in the table and right in the text. The server takes both.',
          ),
          row('CompleteTransfer', TWO_AGENTS, ALL_TEN),
          row('CompleteConference', TWO_AGENTS, ALL_TEN),
        ],
      },
      {
        title: 'Answers',
        rows: [
          row('statusCode 0', tested('an agent at the desk'), ALL_TEN),
          row('statusCode above 0', tested('a failed operation gives its reason'), tested(REFUSED)),
          row(
            '1, 2, 4, 6, 20',
            tested('a failed operation gives its reason'),
            tested('the Web Services API'),
          ),
          row('3, forbidden', tested('a failed operation gives its reason'), tested('code 3')),
          row('5, no permission', tested('a failed operation gives its reason'), tested('code 5')),
          row('7, in part', tested('a failed operation gives its reason'), tested('code 7')),
        ],
      },
      {
        title: 'User data and notices (capabilities of the sample)',
        rows: [
          row(
            'AttachUserData',
            tested('user data at the desk'),
            tested('agents are notified > of changes of the user data'),
          ),
          row(
            'UpdateUserData',
            tested('user data at the desk'),
            tested('agents are notified > of changes of the user data'),
          ),
          row(
            'DeleteUserData',
            tested('user data at the desk'),
            tested('agents are notified > of changes of the user data'),
          ),
          row('SendCustomNotice', tested('user data at the desk'), NINE),
        ],
      },
    ],
  },
];

import {not, row, tested} from './row.mjs';

const SAMPLE = tested('the chat resource > has the form of the sample');
const NINE = tested('the chat resource > has a message of each of the nine types, and says who sees it');
const DESK_CHAT = tested('a chat > has the allowed operations and the start of the wait');
const DESK_TYPES = tested(
  'messages > of each documented type have their sender; those of another type are left out',
);
const DESK_MESSAGES = tested('messages > have their time, in either format, and their visibility');
const ALL_TEN = tested('the operations on the chat channel > are all at POST');
const REFUSED = 'the rules of the desk';
const DESK = tested('an agent at the desk and a customer on another origin write, type, push a page and end');
const ADVICE = tested('an agent consults a colleague, who advises unseen and then takes over the chat');
const CONFERENCE = tested('a colleague who advises joins the chat, and goes on alone, ends and completes it');
const FAILED = tested('the agent hears why an operation failed, and where the unsent text is');
const PAIRS = tested('an agent attaches, changes and removes data, and notifies the page of the customer');

/** @type {import('./row.mjs').SourceDocument[]} */
export const agentDocuments = [
  {
    title: 'Web Services: Chat Resource',
    note: 'The resource that an agent’s client reads. The client of this project is the agents’ desk in `demo/desk/`.',
    sections: [
      {
        title: 'The chat resource',
        rows: [
          row('GET /api/v2/me/chats', DESK_CHAT, SAMPLE),
          row(
            'CometD notification',
            tested('a push is a chat, messages of a chat, or unknown'),
            tested('agents are notified'),
          ),
          row('fields', DESK_CHAT, tested('the chat resource > has the attributes that `fields` names')),
          row(
            'feature api-multimedia-chat',
            tested(
              'for an agent who may have no chats > the desk shows the server’s sentence and stops asking',
            ),
            tested('an agent without the feature api-multimedia-chat'),
          ),
          row('state', DESK_CHAT, SAMPLE),
          row('id', DESK_CHAT, SAMPLE),
          row('uri', not('The desk builds its addresses from the id.'), SAMPLE),
          row(
            'participants: type, nickname, participantId',
            tested('a chat > has for each participant whether the customer sees them'),
            SAMPLE,
          ),
          row(
            'participants: who sees them',
            tested('a chat > has for each participant whether the customer sees them'),
            SAMPLE,
          ),
          row('capabilities', DESK_CHAT, tested('the rules of the desk > list the possible operations')),
          row(
            'userData',
            tested('each detail is found under any of its names, and the rest is attached data'),
            SAMPLE,
          ),
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
            tested('a chat that has ended is read page by page, from the last message that is here'),
            tested(
              'the chat resource > has messages in the form of the sample, from an index and up to a count',
            ),
          ),
          row(
            'index',
            tested('messages > are sorted by index, each once, in whatever order they arrive'),
            NINE,
          ),
          row('from: type, nickname, participantId', DESK_TYPES, NINE),
          row('visibility', DESK_MESSAGES, NINE),
          row(
            'timestamp',
            DESK_MESSAGES,
            tested('an agent > reads any part of a chat, with the times as they are documented'),
          ),
          row('Text', DESK_TYPES, NINE),
          row('ParticipantJoined', CONFERENCE, NINE),
          row('ParticipantLeft', CONFERENCE, NINE),
          row('ParticipantRejoined', DESK_TYPES, NINE),
          row('TypingStarted', tested('a participant who types'), NINE),
          row(
            'text of TypingStarted (preview)',
            tested(
              'messages > of typing may have a preview, and notices may have no text',
              'the desk shows what the customer is writing, until it is sent or given up, and does not read it out',
            ),
            tested('a typing notice carries the text'),
            'The customer’s client sends it from version 2 of the Chat API on; version 1 has no parameter for it.',
          ),
          row('TypingStopped', tested('a participant who types'), NINE),
          row('PushUrl', DESK, NINE),
          row(
            'Notice, text optional',
            tested('messages > of typing may have a preview, and notices may have no text'),
            NINE,
          ),
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
          row('Accept', DESK, ALL_TEN),
          row('the history after Accept', DESK, tested('an agent > sees a chat offered')),
          row(
            'Reject',
            tested(
              'the agent hears that a colleague rejected the request, and a withdrawn request disappears',
            ),
            ALL_TEN,
          ),
          row('SendMessage', DESK, ALL_TEN),
          row(
            'SendNotification: TypingStarted, TypingStopped',
            DESK,
            ALL_TEN,
            'The desk uses the newer names SendStartTypingNotification and SendStopTypingNotification. The server takes both, and the misprint `notifcation`.',
          ),
          row(
            'Transfer to an agent',
            tested('the agent who takes over the chat reads earlier messages to colleagues'),
            ALL_TEN,
          ),
          row(
            'Transfer to a group with a skill',
            tested(
              'a group is asked by its name, and cannot be asked if the asking agent is its only ready member',
            ),
            ALL_TEN,
          ),
          row(
            'StopProcessing',
            not('The desk uses Leave and Complete, which are shown as two buttons.'),
            tested('the chat channel > lets StopProcessing leave and complete, or only complete'),
          ),
          row(
            'RequestChatHistory, eventId',
            tested(
              'an agent who takes part in a chat > asks for the history after the last message that is here',
              'without the network > an agent who comes back gets the missed messages pushed, and only those',
            ),
            ALL_TEN,
          ),
          row(
            'InitiateConsulation, agentId',
            ADVICE,
            ALL_TEN,
            'The name is misspelt in the table and right in the text. The server takes both.',
          ),
          row('CompleteTransfer', ADVICE, ALL_TEN),
          row('CompleteConference', CONFERENCE, ALL_TEN),
        ],
      },
      {
        title: 'Answers',
        rows: [
          row('statusCode 0', DESK, ALL_TEN),
          row('HTTP operation: POST', DESK, tested('the operations on the chat channel > accept only POST')),
          row(
            'permission: agents alone',
            not('The desk has no page without a log-in.'),
            tested(
              'the Web Services API > answers 401 and code 20 to everybody but agents, over REST and CometD',
            ),
          ),
          row('statusCode above 0', FAILED, tested(REFUSED)),
          row('1, 2, 4, 6, 20', FAILED, tested('the Web Services API')),
          row('3, forbidden', FAILED, tested('code 3')),
          row('5, no permission', FAILED, tested('code 5')),
          row('7, in part', FAILED, tested('code 7')),
        ],
      },
      {
        title: 'Capabilities of the sample',
        rows: [
          row('Leave', CONFERENCE, tested(REFUSED)),
          row(
            'LeaveAndComplete',
            not('The desk uses Leave and Complete, which are shown as two buttons.'),
            tested(REFUSED),
          ),
          row(
            'Transfer',
            tested('the agent who takes over the chat reads earlier messages to colleagues'),
            tested(
              'a customer > sees a transfer as Left and Joined in one push, when the other agent accepts',
            ),
          ),
          row(
            'Invite',
            tested(
              'an agent with a colleague in the chat is asked before logging out, and then leaves the customer to the colleague',
            ),
            tested('a request to a group', REFUSED),
          ),
          row(
            'Consult',
            ADVICE,
            tested(
              'a customer > sees nothing of a consultation, by push or by refresh, and positions have no gap',
            ),
          ),
          row('AttachUserData', PAIRS, tested('agents are notified > of changes of the user data')),
          row('UpdateUserData', PAIRS, tested('agents are notified > of changes of the user data')),
          row('DeleteUserData', PAIRS, tested('agents are notified > of changes of the user data')),
          row('SendCustomNotice', PAIRS, NINE),
        ],
      },
    ],
  },
];

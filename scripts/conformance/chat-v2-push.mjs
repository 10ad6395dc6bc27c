import {not, row, tested} from './row.mjs';

const COMET = tested(
  'replies of version 2 are those of the samples > CometD: start, a message, and what was missed',
);
const PUSHED = tested('a published request > is acknowledged, and its answer is a push, own events included');
const LIMITS = tested('the limits > are asked with the keys, and count what was sent');
const SENT = 'are sent, seen by the agent, downloaded and deleted';

/** @type {import('./row.mjs').Section[]} */
export const filesAndPush = [
  {
    title: 'CometD of version 2',
    rows: [
      row(
        '/service/chatV2/{service}',
        tested('a start by push > is answered by the first push with the customer’s joining and the key'),
        COMET,
      ),
      row(
        'enable_notification_mode=false',
        tested(
          'a start by push > goes on by polling after 10 s without a push, and ends the chat that comes up late',
        ),
        tested(
          'faults of version 2 over CometD > switch notifications off: all is acknowledged, and nothing done',
        ),
      ),
      row(
        'cookie BAYEUX_BROWSER',
        tested('every request, REST or CometD, has the same random gms_user and the cluster’s sticky cookie'),
        tested('a session > needs the cookie of its handshake'),
      ),
      row(
        'operation: requestChat',
        tested('a start by push > is answered by no push without it: that one may be of another chat'),
        COMET,
      ),
      row(
        'requestChat: auth',
        not('The page sets the header Authorization by the property headers.'),
        not('The server asks nobody for a password.'),
      ),
      row(
        'operation: sendMessage',
        tested(
          'a chat by push > sends a message that is sent when it comes back, and is in doubt when it does not',
        ),
        PUSHED,
      ),
      row(
        'operations: startTyping, stopTyping, customNotice, updateData',
        tested('a chat by push > tells the server of typing, a notice and new data without an answer'),
        PUSHED,
      ),
      row(
        'operation: requestNotifications',
        tested('a chat by push > asks from the last entry it has, so that the answer closes a hole for ever'),
        tested('a session > that is new gets the chat, and what was missed, when it asks'),
      ),
      row(
        'requestNotifications without an answer',
        tested(
          'a chat by push > is lost after three questions without an answer: the session is not bound to it',
        ),
        tested('faults of version 2 over CometD > leave requestNotifications without an answer'),
      ),
      row(
        'operation: disconnect',
        tested(
          'the wire of version 2, push > ends the chat for the customer, also while the page is being left',
        ),
        tested('a published request > ends the chat with a push that says so'),
      ),
      row(
        'answers are pushes without a correlation id',
        tested(
          'a chat by push > is answered by no other message of the same words that was missing',
          'a chat by push > is in doubt about a message when a refusal comes, which may be about another request',
        ),
        PUSHED,
      ),
      row(
        'acknowledgement of a publish',
        tested('a chat by push > does not need the acknowledgement of a message'),
        tested('faults of version 2 over CometD > lose the acknowledgement of a publish that was done'),
      ),
      row(
        'several chats in one session',
        tested('a chat by push > hears no push of another chat, and keeps its own key'),
        tested('a published request > of several chats in one session is told apart by the key'),
      ),
      row(
        'a changed secureKey',
        tested('a chat by push > takes a new key over, if the push says that the chat is the same'),
        not('The server keeps the key of a chat.'),
      ),
      row(
        'pushes with and without keys',
        tested('a chat by push > hears no push of another chat, and keeps its own key'),
        tested('faults of version 2 over CometD > send pushes without keys, or with all'),
      ),
      row(
        'a push of statusCode 1',
        tested('a chat by push > learns of a Chat Server that is away, and is in doubt'),
        tested('faults of version 2 over CometD > push a statusCode of 1'),
      ),
      row(
        '402::Unknown client',
        tested(
          'the wire of version 2, push > loses its feed with a session that the server has forgotten, and hears the rest over a new one',
        ),
        tested('faults of version 2 over CometD > forget each session as soon as it is made'),
      ),
      row(
        'the two kinds of keys',
        tested('a request of a polled chat > never has the key of a pushed chat'),
        tested('keys > of a pushed chat take its customer out of it if they come by REST'),
      ),
      row(
        'WebSocket',
        not('A browser cannot add the headers of the page to it.'),
        not('No client of this project asks for it.'),
      ),
    ],
  },
  {
    title: 'Files of version 2',
    rows: [
      row('POST …/file/limits', LIMITS, tested('files in poll mode > have limits, and what is used of them')),
      row(
        'limits in the reply itself',
        tested('the limits > may be in the reply itself, in part, or nowhere'),
        tested('faults of polling > put the limits for files on top'),
      ),
      row(
        'upload-max-files, -max-file-size, -max-total-size, -file-types',
        tested('files > against a limit fail with it, and the others are sent'),
        tested('replies of version 2 are those of the samples > the limits for files'),
      ),
      row(
        'upload-need-agent',
        tested('files > wait for an agent only by a sentence: nothing is sent later by itself'),
        tested('files in poll mode > may wait for an agent'),
      ),
      row(
        'download-attempts',
        tested('a download > that the server does not hand out any more says so'),
        tested('files in poll mode > can be downloaded only so often'),
      ),
      row(
        'POST …/file',
        tested('an upload > sends keys and file, tells its progress, and returns the id'),
        tested(`files in poll mode > ${SENT}`),
      ),
      row(
        'userData[file-description]',
        not('The customer writes about a file in a message.'),
        not('No client sends it.'),
      ),
      row(
        'errors 201, 202, 203',
        tested('an upload > that is refused has the code and the limit'),
        tested('files in poll mode > are refused with 20'),
      ),
      row(
        'POST …/file/{fileId}/download',
        tested('a download > gives the bytes as a blob of no type'),
        tested(`files in poll mode > ${SENT}`),
      ),
      row(
        'POST …/file/{fileId}/delete, delete-file',
        not(
          'No document says what a deletion gives back. A file that another client deletes is shown as deleted.',
        ),
        tested(`files in poll mode > ${SENT}`),
      ),
      row(
        '/genesys/2/chat-ntf: fileUpload, fileDownload, fileGetLimits, fileDelete',
        tested(
          'the limits > of a pushed chat are asked at the place of its files, by an operation',
          'an upload > of a pushed chat is an operation',
          'a download > of a pushed chat names the file in a field',
        ),
        tested('chat-ntf > knows four operations, by the key alone', `files in CometD mode > ${SENT}`),
      ),
    ],
  },
];

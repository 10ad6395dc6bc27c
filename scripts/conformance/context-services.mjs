import {row, tested} from './row.mjs';

const DECODED = tested('every attribute of the documented sample is decoded');
const LACKED = tested('the attributes that the sample lacks are decoded');
const SERVED = tested('an interaction > has every documented attribute that applies, of the documented type');
const SAMPLE = tested('an interaction > has every attribute of the documented sample, of the same type');

const THREAD = tested(
  'an interaction > belongs to the thread of the customer’s earlier chat with the same subject',
);
const BINARY = tested(
  'the content of an interaction > as binary content is the compressed structured text, of the size that the interaction states',
);

/** @type {import('./row.mjs').SourceDocument[]} */
export const contextServices = [
  {
    title: 'Context Services: Chat Interaction',
    note: 'The resource of one interaction. Context Services of Genesys, API reference.',
    sections: [
      {
        title: 'Attributes',
        rows: [
          row('established_date', DECODED, SAMPLE),
          row('released_date', DECODED, SAMPLE),
          row(
            'customer_id',
            DECODED,
            tested(
              'the interactions of a customer > are found by the generated id and by the address in any case, newest first',
            ),
          ),
          row('interaction_id', DECODED, SERVED),
          row(
            'date/time: ISO 8601, UTC',
            tested('a time that is not ISO 8601 with a zone is undefined'),
            SERVED,
          ),
          row(
            'status: 0 new, 1 pending, 2 in process, 3 stopped',
            tested('a status other than 0 to 3 is undefined'),
            tested(
              'the interaction of a running chat > is new, pending, in process',
              'an interaction > has every documented attribute that applies, of the documented type',
            ),
          ),
          row(
            'entity_type: 0 to 3 and 5 to 7',
            tested('the kind comes from entity_type, else from media_type'),
            SERVED,
          ),
          row('type', DECODED, SAMPLE),
          row('sub_type', DECODED, SAMPLE),
          row('media_type', DECODED, SAMPLE),
          row('parent_id', LACKED, THREAD),
          row('thread_id', DECODED, THREAD),
          row('external_id', DECODED, SAMPLE),
          row('owner_id', DECODED, SAMPLE),
          row('creator_app_id', DECODED, SAMPLE),
          row('start_date', DECODED, SERVED),
          row('end_date', DECODED, SERVED),
          row(
            'timeshift',
            DECODED,
            tested('the interaction of a running chat > has the customer’s zone as timeshift'),
          ),
          row('category_id', LACKED, SERVED),
          row('allow_children', tested('children are allowed unless the server says no'), SAMPLE),
          row('subject', DECODED, SAMPLE),
          row('stopped_reason', LACKED, tested('the reason for which a chat stopped')),
          row(
            'text',
            tested('the text is a URL of the plain text, or the text itself'),
            SAMPLE,
            'The table calls it the plain text itself, the sample has a URL. The client takes both, the server sends the URL.',
          ),
          row('structured_text', DECODED, SAMPLE),
          row('structured_text_mime', DECODED, SAMPLE),
          row('binary_content', DECODED, SAMPLE),
          row('binary_content_mime', LACKED, SERVED),
          row('binary_content_size', LACKED, BINARY),
          row('udata', tested('the user data keep their values, nested ones too'), SAMPLE),
        ],
      },
    ],
  },
  {
    title: 'Context Services: Query Interactions',
    note: 'Operation CV.WS.IXN.2.',
    sections: [
      {
        title: 'Requests',
        rows: [
          row(
            'GET /customers/{customer_id}/interactions',
            tested(
              'fetches the interactions of a customer, by id or address, with the headers of the page',
              'an unknown customer and an unknown service have no interactions',
            ),
            tested('the interactions of a customer'),
          ),
          row(
            'GET /interactions/{interaction_id}',
            tested('fetches one interaction, which may come in an array'),
            tested('Context Services > answers /interactions/00001a57JGQ00BW8 with 404 and a message'),
            'The table calls the id an integer; the sample has a text of 16 letters and digits, and so have both sides.',
          ),
          row(
            'GET …/plain_text',
            tested('fetches transcripts from the given server and nowhere else'),
            tested(
              'the content of an interaction > as plain text has the messages, without those between agents',
            ),
          ),
          row(
            'GET …/structured_text',
            tested('fetches transcripts from the given server and nowhere else'),
            tested(
              'the content of an interaction > as structured text is the transcript of Chat Server, without messages between agents',
            ),
          ),
          row('GET …/binary_content', tested('fetches binary content byte for byte, with its type'), BINARY),
          row(
            'GET /services/{service_id}/interactions',
            tested('fetches the interactions of a service'),
            tested('the interactions of a service'),
            'The document lists the parameter and has lost its URL, which an older edition prints. The table calls the id an integer; service sessions have texts.',
          ),
        ],
      },
      {
        title: 'Answers',
        rows: [
          row(
            '200, an array of interactions',
            tested('a reply may be an array or one interaction, and is sorted newest first'),
            tested('the interactions of a customer'),
          ),
          row(
            'HTTP Response Codes and Errors',
            tested('rejects with the kind of fault'),
            tested('Context Services > answers'),
            'The codes are on a page that is not public. The server answers 400, 404 and 405, each with `{message}`.',
          ),
          row('the sample', DECODED, SAMPLE),
        ],
      },
    ],
  },
];

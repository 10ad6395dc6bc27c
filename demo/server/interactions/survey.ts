import type {IncomingMessage} from 'node:http';
import type {Store} from '../chats/store.js';
import {json, Refusal, type Answer} from '../http/answer.js';
import {readFields} from '../http/body.js';
import type {Archive} from './archive.js';

/** The most questions of a survey, and characters of a name and of an answer. */
const limits = {questions: 30, name: 100, answer: 4_000} as const;

/**
 * Takes the form of a page's survey: the control `session-id` names the chat, the others are answers. They are kept with the
 * ended chat and shown to its agents. The last answers count, so a form that is sent again does no harm.
 * @throws Refusal 400, 404, 405, 409, and what reading the body throws
 */
export async function answerSurvey(store: Store, archive: Archive, req: IncomingMessage): Promise<Answer> {
  if (req.method !== 'POST') throw refuse(405, 'A survey is sent by POST.', {Allow: 'POST'});
  const fields = new Map(await readFields(req, new URLSearchParams()));
  const id = fields.get('session-id')?.trim() ?? '';
  fields.delete('session-id');
  if (!id) throw refuse(400, 'The field session-id is missing.');
  const answers = answersIn(fields);
  const chat = store.chat(id);
  if (chat && !chat.end) throw refuse(409, 'This chat has not ended yet.');
  const isKept = archive.keepSurvey(id, answers);
  if (!isKept && !chat) throw refuse(404, 'There is no such chat.');
  if (chat) store.takeSurvey(chat, answers);
  return {status: 200, body: thanks, headers: {'Content-Type': 'text/html;charset=UTF-8'}};
}

/** The questions that were answered. */
function answersIn(fields: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const answers = [...fields].flatMap(([name, value]): [string, string][] => {
    const answer = value.trim();
    return answer ? [[name, answer]] : [];
  });
  const isTooMuch = answers.some(
    ([name, answer]) => name.length > limits.name || answer.length > limits.answer,
  );
  if (answers.length === 0) throw refuse(400, 'The survey has no answers.');
  if (answers.length > limits.questions || isTooMuch) throw refuse(400, 'The survey is too long.');
  return Object.fromEntries(answers);
}

/** The page that a form without a script ends at. */
const thanks = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Thank you</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <main><h1>Thank you!</h1><p>Your answers are with the people who helped you.</p></main>
  </body>
</html>
`;

function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal({...json({message}, status), headers});
}

import type {EventsChange} from '../chats/changes.js';
import type {Chat, Party} from '../chats/chat.js';
import {isWaiting} from '../chats/chat.js';
import {
  answerTo,
  greeting,
  handOver,
  introduction,
  longAnswer,
  returnForm,
  rightToLeft,
  thanksFor,
} from './words.js';
import type {Clock} from '../chats/clock.js';
import {nextAgent} from '../chats/routing.js';
import type {Store} from '../chats/store.js';

/** Milliseconds. */
const pace = {join: 1200, notice: 500, think: 700, perLetter: 15, longest: 3000, pretend: 4000};

const names = ['Robin', 'Alex', 'Charlie'];

/** An action of the bot, `after` milliseconds from the one before. */
interface Step {
  readonly after: number;
  readonly act: (visit: Visit) => void;
}

interface Visit {
  readonly chat: Chat;
  party: Party;
  readonly steps: Step[];
  cancel: (() => void) | undefined;
}

/** Answers customers while no human agent is ready, so that one window is enough to try a chat. Returns the undo. */
export function runAutoAgent(store: Store, clock: Clock): () => void {
  const arrivals = new Map<Chat, () => void>();
  const visits = new Map<Chat, Visit>();

  const isNeeded = (chat: Chat): boolean => isWaiting(chat) && !nextAgent(store, chat);

  const lookAfter = (chat: Chat): void => {
    if (!isNeeded(chat) || arrivals.has(chat)) return;
    arrivals.set(
      chat,
      clock.after(pace.join, () => arrive(chat)),
    );
  };

  const arrive = (chat: Chat): void => {
    arrivals.delete(chat);
    if (!isNeeded(chat)) return;
    const unheard = unansweredTexts(chat);
    const party = store.join(chat, {type: 'AGENT', nickname: names[0] ?? ''});
    const visit: Visit = {chat, party, steps: [], cancel: undefined};
    visits.set(chat, visit);
    plan(visit, speak(greeting(chat.userData.fldnFirstName)));
    for (const text of unheard) plan(visit, react(text));
  };

  const plan = (visit: Visit, steps: readonly Step[]): void => {
    visit.steps.push(...steps);
    if (!visit.cancel) goOn(visit);
  };

  const goOn = (visit: Visit): void => {
    const step = visit.steps.shift();
    visit.cancel =
      step &&
      clock.after(step.after, () => {
        step.act(visit);
        if (visits.has(visit.chat)) goOn(visit);
      });
  };

  const depart = (chat: Chat): void => {
    arrivals.get(chat)?.();
    arrivals.delete(chat);
    visits.get(chat)?.cancel?.();
    visits.delete(chat);
  };

  const speak = (text: string): Step[] => {
    const writing = Math.min(pace.longest, pace.think + pace.perLetter * text.length);
    return [
      typing(pace.notice),
      {after: writing, act: ({chat, party}) => store.tell(chat, party, 'Text', text)},
    ];
  };

  const typing = (after: number): Step => ({
    after,
    act: ({chat, party}) => store.tell(chat, party, 'TypingStarted', ''),
  });

  const commands: Readonly<Record<string, (argument: string) => Step[]>> = {
    '/url': (url) => [
      {
        after: pace.notice,
        act: ({chat, party}) => store.tell(chat, party, 'PushUrl', url || 'https://www.example.com/'),
      },
    ],
    '/transfer': () => [
      ...speak('I will hand you over to a colleague.'),
      {
        after: pace.notice,
        act: (visit) => {
          const next = names[(names.indexOf(visit.party.nickname) + 1) % names.length] ?? '';
          visit.party = store.replace(visit.chat, visit.party, {type: 'AGENT', nickname: next});
          plan(visit, speak(introduction(next)));
        },
      },
    ],
    '/end': () => [
      ...speak('Goodbye, and thank you for the chat.'),
      {after: pace.notice, act: ({chat, party}) => store.leave(chat, party)},
    ],
    '/typing': () => [
      typing(pace.notice),
      {
        after: pace.pretend,
        act: ({chat, party}) => store.tell(chat, party, 'TypingStopped', ''),
      },
    ],
    '/file': () => [
      {
        after: pace.notice,
        act: ({chat, party}) =>
          store.share(chat, party, {name: 'returns.txt', bytes: Buffer.from(returnForm, 'utf8')}),
      },
    ],
    '/long': () => speak(longAnswer),
    '/rtl': () => speak(rightToLeft),
  };

  /** Hands the chat over to a human agent. */
  const passOn = (): Step[] => [
    ...speak(handOver),
    {
      after: pace.notice,
      act: ({chat, party}) => {
        depart(chat);
        store.release(chat, party);
      },
    },
  ];

  const react = (text: string): Step[] => {
    const [, command = '', argument = ''] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
    const known = Object.hasOwn(commands, command) ? commands[command] : undefined;
    if (known) return known(argument);
    if (/\b(human|person|somebody|someone)\b/i.test(text) && store.roster.ready().length > 0) return passOn();
    return speak(answerTo(text));
  };

  const hear = ({chat, events, end}: EventsChange): void => {
    if (end) depart(chat);
    const visit = visits.get(chat);
    if (!visit) return;
    for (const {kind, party, text} of events) {
      if (party !== chat.customer) continue;
      if (kind === 'Text') plan(visit, react(text));
      if (kind === 'FileUploaded') plan(visit, speak(thanksFor(text)));
    }
  };

  const unsubscribe = store.subscribe((change) => {
    if (change.type === 'events') hear(change);
    if ('chat' in change) lookAfter(change.chat);
    else if (change.type === 'agent') for (const chat of store.chats()) lookAfter(chat);
  });

  return () => {
    unsubscribe();
    for (const chat of [...arrivals.keys(), ...visits.keys()]) depart(chat);
  };
}

/** The customer's messages since an agent last did something in the chat. */
function unansweredTexts({events, customer}: Chat): string[] {
  const agentWasHere = events.findLastIndex(({party}) => party.type === 'AGENT');
  const since = events.slice(agentWasHere + 1);
  return since.filter(({kind, party}) => kind === 'Text' && party === customer).map(({text}) => text);
}

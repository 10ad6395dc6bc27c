import type {Agent} from '../chats/changes.js';
import type {Answer} from '../http/answer.js';
import type {Chat, Leg, Party, Request, Target} from '../chats/chat.js';
import {isEngaged} from '../chats/chat.js';
import {
  given,
  manner,
  required,
  targetIfAny,
  targetOf,
  url,
  visibility,
  wholeNumber,
  type Parameters,
} from './parameters.js';
import {notNow, ok, refuse} from './refusals.js';
import {isAllowed, isForbidden, type DeskOperation} from './rules.js';
import {changeUserData, isDataOperation, type DataOperation} from './user-data.js';
import type {Store} from '../chats/store.js';

/** An operation that an agent performs in a chat. */
interface Act {
  readonly chat: Chat;
  readonly agent: Agent;
  readonly leg: Leg;
  readonly parameters: Parameters;
}

type Operation = (act: Act) => void;

/** Performs the operations of agents in their chats, and refuses those that are not allowed. */
export class DeskOperations {
  readonly #store: Store;
  readonly #operations: Readonly<Record<Exclude<DeskOperation, DataOperation>, Operation>>;

  constructor(store: Store) {
    this.#store = store;
    const {roster} = store;
    this.#operations = {
      Accept: ({chat, agent, parameters}) =>
        roster.accept(chat, agent, given(parameters, 'nickname') ?? agent.nickname),
      Reject: ({chat, agent}) => roster.reject(chat, agent),
      SendMessage: (act) => this.#say(act, required(act.parameters, 'text')),
      SendStartTypingNotification: this.#teller('TypingStarted', () => ''),
      SendStopTypingNotification: this.#teller('TypingStopped', () => ''),
      SendUrl: this.#teller('PushUrl', (parameters) => url(parameters, 'url')),
      SendCustomNotice: this.#teller('Custom', (parameters) => given(parameters, 'noticeText') ?? ''),
      SendCustomNoticeToAgents: ({chat, leg, parameters}) =>
        store.tell(chat, partyOf(leg), 'Custom', given(parameters, 'noticeText') ?? '', 'Agents'),
      RequestChatHistory: ({chat, agent, parameters: {eventId}}) =>
        roster.recall(chat, agent, wholeNumber('eventId', eventId) ?? 1),
      Leave: (act) => this.#leave(act, 'LeftChat'),
      LeaveAndComplete: (act) => this.#leave(act, 'Completed'),
      Transfer: (act) => this.#reachOut(act, 'Transfer'),
      Invite: (act) => this.#reachOut(act, 'Invite'),
      Consult: (act) => this.#reachOut(act, 'Consult'),
      CompleteTransfer: ({chat, agent}) => roster.completeConsultation(chat, agent, 'Transfer'),
      CompleteConference: ({chat, agent}) => roster.completeConsultation(chat, agent, 'Conference'),
      RemoveParticipantFromConference: (act) => this.#giveUp(act),
      Complete: ({chat, agent}) => roster.complete(chat, agent),
    };
  }

  /**
   * @param name the operation's name as the agent sent it, for the error message
   * @returns the code 0, or 7 when it succeeded in part
   * @throws Refusal; then nothing has changed
   */
  perform(operation: DeskOperation, act: Act, name: string = operation): Answer {
    const {chat, leg, parameters} = act;
    if (isForbidden(operation, leg.state)) {
      const others = leg.state === 'Consulted' ? 'talk to the customer' : 'take part in the chat';
      throw refuse('forbidden', `${name} is only for agents who ${others}.`);
    }
    if (!isAllowed(operation, leg.state)) {
      throw notNow(`${name} is not possible while the chat is ${leg.state}.`);
    }
    if (isDataOperation(operation)) return changeUserData(this.#store, chat, operation, parameters);
    this.#operations[operation](act);
    return ok();
  }

  #teller(
    kind: 'TypingStarted' | 'TypingStopped' | 'PushUrl' | 'Custom',
    textOf: (parameters: Parameters) => string,
  ): Operation {
    return ({chat, leg, parameters}) =>
      this.#store.tell(chat, partyOf(leg), kind, textOf(parameters), visibility(parameters));
  }

  #say({chat, leg, parameters}: Act, text: string): void {
    this.#store.tell(chat, partyOf(leg), 'Text', text, visibility(parameters), manner(parameters));
  }

  /** Leaves, after sending the optional `text` as a last message. */
  #leave(act: Act, state: 'LeftChat' | 'Completed'): void {
    const lastWord = given(act.parameters, 'text');
    if (lastWord !== undefined) this.#say(act, lastWord);
    this.#store.roster.leave(act.chat, act.agent, state);
  }

  #reachOut({chat, agent, leg, parameters}: Act, purpose: Request['purpose']): void {
    const {roster} = this.#store;
    const target = targetOf(parameters, roster);
    if (leg.state === 'Consulting') {
      if (!isAsked(leg, target)) throw notNow('Another agent is being consulted.');
      roster.completeConsultation(chat, agent, purpose === 'Transfer' ? 'Transfer' : 'Conference');
      return;
    }
    if ('agentId' in target) {
      const other = chat.legs.get(target.agentId);
      if (other && isEngaged(other)) throw notNow(`${target.agentId} already takes part in this chat.`);
      if (!roster.agent(target.agentId)?.ready) throw notNow(`${target.agentId} is not ready.`);
    }
    roster.ask(chat, agent, purpose, target);
  }

  #giveUp({chat, agent, leg, parameters}: Act): void {
    const target = targetIfAny(parameters, this.#store.roster);
    if (target && !isAsked(leg, target)) throw notNow('Only the agent who was asked can be removed.');
    this.#store.roster.giveUp(chat, agent.id);
  }
}

function isAsked({request}: Leg, target: Target): boolean {
  if (!request) return false;
  if ('agentId' in target) return request.asked === target.agentId;
  return 'skill' in request.target && request.target.skill === target.skill;
}

function partyOf({party}: Leg): Party {
  if (!party) throw new Error('An agent without a party is in a chat.');
  return party;
}

import type {LegState} from '../chats/chat.js';
import {given, type Parameters} from './parameters.js';
import {refuse} from './refusals.js';
import type {DeskOperation} from './rules.js';

/** An operation of the older form, `POST /me/interactions/{id}`, translated to the newer. */
interface Translation {
  readonly operation: DeskOperation;
  readonly parameters: Parameters;
}

/** @throws Refusal when the channel has no such operation, or `notification` is missing or wrong */
export function translate(name: string, parameters: Parameters, state: LegState): Translation {
  switch (name) {
    case 'SendMessage': {
      const {message, text} = parameters;
      return {operation: name, parameters: {...parameters, text: message ?? text}};
    }
    case 'SendNotification':
      return {operation: notification(parameters), parameters};
    case 'InitiateConsultation':
    // The documentation's table spells it so.
    case 'InitiateConsulation':
      return {operation: 'Consult', parameters};
    case 'StopProcessing':
      return {operation: state === 'LeftChat' ? 'Complete' : 'LeaveAndComplete', parameters};
    case 'Accept':
    case 'Reject':
    case 'Transfer':
    case 'RequestChatHistory':
    case 'CompleteTransfer':
    case 'CompleteConference':
      return {operation: name, parameters};
    default:
      throw refuse('invalid', `There is no operation ${name}.`);
  }
}

function notification(parameters: Parameters): DeskOperation {
  // The documentation misspells the name: both forms are taken.
  const name = given(parameters, 'notification') ?? given(parameters, 'notifcation');
  if (name === 'TypingStarted') return 'SendStartTypingNotification';
  if (name === 'TypingStopped') return 'SendStopTypingNotification';
  if (name === undefined) throw refuse('missing', 'The parameter notification is missing.');
  throw refuse('invalid', 'notification can only be TypingStarted or TypingStopped.');
}

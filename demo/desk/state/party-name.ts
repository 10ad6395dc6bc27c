import type {Party} from '../api/chat.js';

/** The name to show for a participant. A supervisor and an external participant, such as a bot, are named as such. */
export function partyName({type, nickname}: Pick<Party, 'type' | 'nickname'>, customerName: string): string {
  switch (type) {
    case 'Customer':
      return customerName;
    case 'Agent':
      return nickname || 'An agent';
    case 'Supervisor':
      return nickname ? `${nickname} (supervisor)` : 'A supervisor';
    case 'External':
      return nickname ? `${nickname} (external)` : 'An external participant';
  }
}

/** The words for the reason that ended a chat. A reason that is not known here is shown as the server tells it. */
export function stoppedWords(reason: string): string {
  switch (reason) {
    case 'customer left':
      return 'ended by the customer';
    case 'agent left':
      return 'ended by the agent';
    case 'customer silent':
      return 'the customer was gone';
    case 'unknown':
      return '';
    default:
      return reason;
  }
}

/** The words for the reason that ended a chat. A reason that is not known here is shown as the server tells it. */
export function stoppedWords(reason: string): string {
  const [, end = '', passing = ''] = /^(.*?)( during transfer)?$/s.exec(reason) ?? [];
  return `${known.get(end) ?? end}${passing}`;
}

const known: ReadonlyMap<string, string> = new Map([
  ['customer left', 'ended by the customer'],
  ['agent left', 'ended by the agent'],
  ['customer silent', 'the customer was gone'],
  ['inactivity', 'closed for inactivity'],
  ['removed by server', 'the customer was removed'],
  ['workflow stopped', 'ended by the contact center'],
  ['server stopped', 'the server stopped'],
  ['unknown', ''],
]);

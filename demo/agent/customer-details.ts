/** What the start form and the page told of the customer. */
export interface CustomerDetails {
  firstName: string;
  lastName: string;
  email: string;
  subject: string;
  /** By which Context Services knows the customer; empty for one who is new. */
  customerId: string;
  /** What agents noted on the chat. */
  note: string;
  /** Business data: whatever the page sent besides. */
  more: readonly (readonly [key: string, value: string])[];
}

/** The name under which this desk keeps what an agent notes. */
export const noteKey = 'agentNote';

/** GMS attaches the same facts under several names, by version and by how they were sent: FirstName, fldnFirstName. */
export function customerDetails(userData: Readonly<Record<string, string>>): CustomerDetails {
  const pairs = Object.entries(userData);
  const find = (...names: string[]): string =>
    pairs.find(([key]) => names.includes(plainName(key)))?.[1] ?? '';
  return {
    firstName: find('firstname'),
    lastName: find('lastname'),
    email: find('email', 'emailaddress'),
    subject: find('subject'),
    customerId: find('customerid'),
    note: userData[noteKey] ?? '',
    more: pairs.filter(([key]) => key !== noteKey && !known.includes(plainName(key))),
  };
}

const known: readonly string[] = ['firstname', 'lastname', 'email', 'emailaddress', 'subject', 'customerid'];

function plainName(key: string): string {
  return key.toLowerCase().replaceAll('_', '').replace(/^fldn/, '');
}

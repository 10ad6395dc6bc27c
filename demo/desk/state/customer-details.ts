/** What the start form and the page told of the customer. */
export interface CustomerDetails {
  firstName: string;
  lastName: string;
  email: string;
  subject: string;
  /** By which Context Services knows the customer; empty for one who is new. */
  customerId: string;
  /** Business data: whatever the page sent besides. */
  more: readonly (readonly [key: string, value: string])[];
}

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
    more: pairs.filter(([key]) => !known.includes(plainName(key))),
  };
}

const known: readonly string[] = ['firstname', 'lastname', 'email', 'emailaddress', 'subject', 'customerid'];

function plainName(key: string): string {
  return key.toLowerCase().replaceAll('_', '').replace(/^fldn/, '');
}

/** The customer's details, from the start form and the page. */
export interface CustomerDetails {
  firstName: string;
  lastName: string;
  email: string;
  subject: string;
  /** The customer's id at Context Services; empty for a new customer. */
  customerId: string;
  /** Business data: the other pairs, from the page or from agents. */
  more: readonly (readonly [key: string, value: string])[];
}

/** GMS uses several names for the same fact, which depend on its version and on the request: FirstName, fldnFirstName. */
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

/** Both names stand for the same detail of the customer: only one of them is shown. */
export function isSameDetail(one: string, other: string): boolean {
  return known.includes(plainName(one)) && plainName(one) === plainName(other);
}

const known: readonly string[] = ['firstname', 'lastname', 'email', 'emailaddress', 'subject', 'customerid'];

function plainName(key: string): string {
  return key.toLowerCase().replaceAll('_', '').replace(/^fldn/, '');
}

/** The shop's idea of its customer. A real shop has customers log in; this one believes the address given in a chat. */
const key = 'fernlight customer';

/** The customer's e-mail address; empty until the customer has given one. */
export function knownCustomer(): string {
  return sessionStorage.getItem(key) ?? '';
}

export function rememberCustomer(email: string): void {
  sessionStorage.setItem(key, email);
}

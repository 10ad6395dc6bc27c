/** Who the shop takes its customer for. A real one has them log in; this one believes the address given in a chat. */
const key = 'fernlight customer';

/** The e-mail address; empty for somebody who has not said it yet. */
export function knownCustomer(): string {
  return sessionStorage.getItem(key) ?? '';
}

export function rememberCustomer(email: string): void {
  sessionStorage.setItem(key, email);
}

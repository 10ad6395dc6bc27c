import {Customer} from '../../server/parties.js';
import {DeskPage} from '../../support/pages/desk-page.js';
import {openWindow} from '../../support/pages/own-window.js';
import {test as base} from '../chat-test.js';

interface Desks {
  /** Logs an agent in at a desk in a new tab. */
  sitDown: (name: string) => Promise<DeskPage>;
}

export const test = base.extend<Desks>({
  sitDown: async ({demo, context}, use) => {
    await use(async (name) => {
      const desk = new DeskPage(await openWindow(context));
      await desk.logsIn(demo.origin, name);
      return desk;
    });
  },
});

/** A customer who uses the API without a page. */
export async function newCustomer(origin: string, firstName: string): Promise<Customer> {
  const customer = new Customer(origin);
  await customer.poll({firstName, lastName: '', subject: `${firstName} asks`});
  return customer;
}

export {expect} from '../chat-test.js';

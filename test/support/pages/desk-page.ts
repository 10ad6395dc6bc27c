import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, type Locator, type Page} from '@playwright/test';
import {root} from '../root.js';

const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** An agent at the desk page, who finds and presses elements by role and name. */
export class DeskPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async logsIn(origin: string, name: string): Promise<void> {
    await this.page.goto(`${origin}/demo/agent.html`);
    await this.button(name).click();
    await expect(this.page.getByText('No chats right now.')).toBeVisible();
    // It goes once a screen reader knows where the focus is.
    await expect(this.page.locator('desk-login')).toHaveCount(0);
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', {name: 'Message', exact: true});
  }

  /** The field for messages to colleagues, which the customer does not see. */
  get whisper(): Locator {
    return this.page.getByRole('textbox', {name: 'Write to colleagues'});
  }

  get conversation(): Locator {
    return this.page.getByRole('log', {name: 'Conversation'});
  }

  /** The messages between agents. */
  get colleagues(): Locator {
    return this.page.getByRole('log', {name: 'Colleagues'});
  }

  /** The live region for screen readers. */
  get announcements(): Locator {
    return this.page.locator('desk-announcer');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', {name, exact: true});
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', {name, exact: true});
  }

  /** The pane beside the conversation. */
  get details(): Locator {
    return this.page.getByRole('complementary', {name: 'Details'});
  }

  /** The value of a fact about the customer or the chat. */
  fact(name: string): Locator {
    const pair = this.details
      .locator('dl > div')
      .filter({has: this.page.locator('dt', {hasText: exactly(name)})});
    return pair.locator('desk-data-value bdi');
  }

  /** One of this agent's chats, in the list. */
  chat(name: string): Locator {
    return this.page.getByRole('navigation', {name: 'Chats'}).getByRole('button', {name});
  }

  status(text: string): Locator {
    return this.page.getByRole('status').filter({hasText: text});
  }

  async accepts(): Promise<void> {
    await this.button('Accept').click();
    await expect(this.conversation).toBeVisible();
  }

  async says(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
    await expect(this.conversation.getByText(text, {exact: true})).toBeVisible();
  }

  async whispers(text: string): Promise<void> {
    await this.whisper.fill(text);
    await this.whisper.press('Enter');
    await expect(this.colleagues.getByText(text, {exact: true})).toBeVisible();
  }

  /** Opens the list of colleagues and asks one of them. */
  async asks(who: string, how: 'Consult' | 'Transfer' | 'Conference'): Promise<void> {
    await this.button(how).click();
    await this.page.getByRole('dialog').getByRole('button', {name: who}).click();
  }

  /** Ends the chat and confirms the question. */
  async ends(): Promise<void> {
    await this.button('End chat').click();
    await this.answers('End chat');
  }

  /** The modal question over the desk. */
  get question(): Locator {
    return this.page.getByRole('alertdialog');
  }

  async answers(answer: string): Promise<void> {
    await this.question.getByRole('button', {name: answer}).click();
    await expect(this.question).toHaveCount(0);
  }

  /** Checks that axe finds no violations in the light and dark colour schemes. */
  async isAccessible(): Promise<void> {
    await this.page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({colorScheme});
      const violations = await this.page.evaluate(async () => {
        const {axe} = globalThis as unknown as {axe: {run(): Promise<{violations: Violation[]}>}};
        return (await axe.run()).violations.map(({id, nodes}) => ({id, at: nodes.map(({html}) => html)}));
      });
      expect(violations, colorScheme).toEqual([]);
    }
  }
}

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text}\\s*$`);
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly html: string}[];
}

import {mkdirSync} from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import {sessionId} from '../chats/ids.js';
import {addressOf, type EndedChat} from './interaction.js';

/** An interaction as it is stored, without its URLs. */
export type KeptInteraction = Readonly<Record<string, unknown>> & {readonly interaction_id: string};

export type Content = 'plain_text' | 'structured_text';

/** Version of the schema, stored in every file. A file of another version is not touched. */
const version = 1;

/** Milliseconds for which one process waits while another writes. */
const patience = 5_000;

const schema = `
  CREATE TABLE customers (
    customer_id TEXT PRIMARY KEY,
    email TEXT UNIQUE
  ) STRICT;
  CREATE TABLE persons (
    db_id INTEGER PRIMARY KEY,
    user_name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE interactions (
    interaction_id TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customers,
    thread_id TEXT NOT NULL,
    subject TEXT,
    start_date TEXT NOT NULL,
    resource TEXT NOT NULL,
    plain_text TEXT NOT NULL,
    structured_text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX interactions_of_customer ON interactions (customer_id, start_date);
  PRAGMA user_version = ${version};
`;

/**
 * Keeps ended chats in SQLite: the customers and their interactions. A chat is stored completely or not at all, and it is
 * on the disk when `keep` returns.
 */
export class Archive {
  readonly #database: Database.Database;
  readonly #keep: (ended: EndedChat) => void;

  /**
   * @param file is created if it does not exist; without it, chats are kept in memory only
   * @throws Error when the file cannot be opened, is not a database, or was written by another version
   */
  constructor(file = ':memory:') {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), {recursive: true});
    this.#database = new Database(file, {timeout: patience});
    try {
      this.#prepare(file);
    } catch (error) {
      this.#database.close();
      throw error;
    }
    const write = this.#database.transaction((ended: EndedChat) => this.#write(ended));
    this.#keep = (ended) => write.immediate(ended);
  }

  /** Stores an ended chat in one transaction. A chat that is already stored stays as it is. */
  keep(ended: EndedChat): void {
    this.#keep(ended);
  }

  /** The id of a customer, found by id or by address; `undefined` for an unknown customer. */
  customer(idOrAddress: string): string | undefined {
    const sql = 'SELECT customer_id FROM customers WHERE customer_id = ? OR email = ?';
    const found = this.#value(sql, idOrAddress, addressOf(idOrAddress) ?? null);
    return found === undefined ? undefined : String(found);
  }

  /**
   * The interactions of a customer, newest first; `undefined` for an unknown customer.
   * @param customer the generated id, or the address
   */
  ofCustomer(customer: string): KeptInteraction[] | undefined {
    const id = this.customer(customer);
    if (id === undefined) return undefined;
    const order = 'ORDER BY start_date DESC, rowid DESC';
    const sql = `SELECT resource FROM interactions WHERE customer_id = ? ${order}`;
    return this.#database.prepare(sql).pluck().all(id).map(parse);
  }

  interaction(id: string): KeptInteraction | undefined {
    const resource = this.#value('SELECT resource FROM interactions WHERE interaction_id = ?', id);
    return resource === undefined ? undefined : parse(resource);
  }

  content(id: string, what: Content): string | undefined {
    const text = this.#value(`SELECT ${what} FROM interactions WHERE interaction_id = ?`, id);
    return text === undefined ? undefined : String(text);
  }

  /** It may be called twice. */
  close(): void {
    if (this.#database.open) this.#database.close();
  }

  #prepare(file: string): void {
    // With a write-ahead log, readers and one writer do not block each other. `FULL` waits for the disk.
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.pragma('foreign_keys = ON');
    // Two servers may start with the same new file at once: the transaction lets only one create the tables.
    this.#database
      .transaction(() => {
        const found = this.#value('PRAGMA user_version');
        if (found === 0) this.#database.exec(schema);
        else if (found !== version) throw new Error(`${file} was written by another version of this server.`);
      })
      .immediate();
  }

  #write({interaction, email, owner, plainText, structuredText}: EndedChat): void {
    const {interaction_id: id, start_date: start, subject} = interaction;
    if (this.interaction(id)) return;
    const customer = (email && this.customer(email)) ?? this.#newCustomer(email);
    // Interactions of one customer with the same subject form one thread.
    const parent =
      subject &&
      this.#value(
        'SELECT interaction_id FROM interactions WHERE customer_id = ? AND subject = ? ORDER BY start_date DESC, rowid DESC',
        customer,
        subject,
      );
    const thread = parent
      ? this.#value('SELECT thread_id FROM interactions WHERE interaction_id = ?', parent)
      : id;
    const resource = {
      customer_id: customer,
      ...interaction,
      ...(parent ? {parent_id: parent} : {}),
      thread_id: thread,
      ...(owner === undefined ? {} : {owner_id: this.#person(owner)}),
    };
    this.#database
      .prepare('INSERT INTO interactions VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, customer, thread, subject ?? null, start, JSON.stringify(resource), plainText, structuredText);
  }

  /** Called for every chat without an address too: such a customer is new each time. */
  #newCustomer(email: string | undefined): string {
    const id = sessionId();
    this.#database.prepare('INSERT INTO customers VALUES (?, ?)').run(id, email ?? null);
    return id;
  }

  /** The number of an agent in the database; it is assigned the first time. */
  #person(userName: string): number {
    this.#database.prepare('INSERT OR IGNORE INTO persons (user_name) VALUES (?)').run(userName);
    return Number(this.#value('SELECT db_id FROM persons WHERE user_name = ?', userName));
  }

  /** Runs a query and returns the first column of the first row. */
  #value(sql: string, ...parameters: unknown[]): string | number | undefined {
    const [value] = this.#database
      .prepare(sql)
      .pluck()
      .all(...parameters);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  }
}

function parse(resource: unknown): KeptInteraction {
  const value: unknown = JSON.parse(String(resource));
  if (typeof value !== 'object' || value === null || !('interaction_id' in value))
    throw new Error('This is no interaction.');
  return {...value, interaction_id: String(value.interaction_id)};
}

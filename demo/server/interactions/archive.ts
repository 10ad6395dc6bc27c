import {mkdirSync} from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import {sessionId} from '../chats/ids.js';
import {addressOf, type ChatRecord, type Content} from './interaction.js';

/** An interaction as it is stored, without its URLs. */
export type KeptInteraction = Readonly<Record<string, unknown>> & {readonly interaction_id: string};

/** The service session of an interaction, in SQL. */
const service = "json_extract(resource, '$.external_id')";

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
  readonly #keep: (ended: ChatRecord) => void;

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
    const write = this.#database.transaction((ended: ChatRecord) => this.#write(ended));
    this.#keep = (ended) => write.immediate(ended);
  }

  /** Stores an ended chat in one transaction. A chat that is already stored stays as it is. */
  keep(ended: ChatRecord): void {
    this.#keep(ended);
  }

  /**
   * Adds the customer's answers to the survey of the page.
   * @returns false when the chat is not here
   */
  keepSurvey(id: string, answers: Readonly<Record<string, string>>): boolean {
    const sql =
      "UPDATE interactions SET resource = json_set(resource, '$.survey', json(?)) WHERE interaction_id = ?";
    return this.#database.prepare(sql).run(JSON.stringify(answers), id).changes > 0;
  }

  /** The id of a customer, found by id or by address; `undefined` for an unknown customer. */
  customer(idOrAddress: string): string | undefined {
    const sql = 'SELECT customer_id FROM customers WHERE customer_id = ? OR email = ?';
    const found = this.#value(sql, idOrAddress, addressOf(idOrAddress) ?? null);
    return found === undefined ? undefined : String(found);
  }

  /** The id of a chat's customer: that of the address, where it is known. */
  customerOf({email, customer}: ChatRecord): string {
    return (email && this.customer(email)) ?? customer;
  }

  /** The interactions of a customer, newest first. */
  ofCustomer(id: string): KeptInteraction[] {
    return this.#list('customer_id', id);
  }

  /** The interactions of a service session, newest first. */
  ofService(id: string): KeptInteraction[] {
    return this.#list(service, id);
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
        // The version stays the same: the index does not change the tables.
        this.#database.exec(
          `CREATE INDEX IF NOT EXISTS interactions_of_service ON interactions (${service})`,
        );
      })
      .immediate();
  }

  /** Adds what depends on other interactions: the customer, the thread and the owner. */
  complete(record: ChatRecord): KeptInteraction {
    const {interaction, owner} = record;
    const {interaction_id: id, subject} = interaction;
    const customer = this.customerOf(record);
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
    return {
      customer_id: customer,
      ...interaction,
      ...(parent ? {parent_id: parent} : {}),
      thread_id: thread,
      ...(owner === undefined ? {} : {owner_id: this.#person(owner)}),
    };
  }

  #write(record: ChatRecord): void {
    const {interaction, content} = record;
    const {interaction_id: id, start_date: start, subject} = interaction;
    if (this.interaction(id)) return;
    const customer = this.#register(record);
    const resource = this.complete({...record, customer});
    this.#database
      .prepare('INSERT INTO interactions VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        id,
        customer,
        String(resource.thread_id),
        subject ?? null,
        start,
        JSON.stringify(resource),
        content('plain_text'),
        content('structured_text'),
      );
  }

  /** Makes sure that the customer is there. A customer without an address is new with each chat. */
  #register(record: ChatRecord): string {
    const known = this.customerOf(record);
    if (record.email && this.customer(record.email) === known) return known;
    // The address may have changed since another chat took the id.
    const id = this.customer(known) === undefined ? known : sessionId();
    this.#database.prepare('INSERT INTO customers VALUES (?, ?)').run(id, record.email ?? null);
    return id;
  }

  #list(column: string, value: string): KeptInteraction[] {
    const order = 'ORDER BY start_date DESC, rowid DESC';
    const sql = `SELECT resource FROM interactions WHERE ${column} = ? ${order}`;
    return this.#database.prepare(sql).pluck().all(value).map(parse);
  }

  /** The number of an agent in the database; it is assigned the first time. */
  #person(userName: string): number {
    const sql = 'SELECT db_id FROM persons WHERE user_name = ?';
    const known = this.#value(sql, userName);
    if (known !== undefined) return Number(known);
    this.#database.prepare('INSERT OR IGNORE INTO persons (user_name) VALUES (?)').run(userName);
    return Number(this.#value(sql, userName));
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

/** A chat that was, as Context Services tells of it. */
export interface Interaction {
  readonly id: string;
  /** As Context Services knows the customer; empty where it does not tell. */
  readonly customerId: string;
  /** Empty where there was none. */
  readonly subject: string;
  /** Ms since 1970; `undefined` where it is not told, as with all times here. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** When somebody of the contact center came, and when the last of them went. */
  readonly establishedAt: number | undefined;
  readonly releasedAt: number | undefined;
  /** Nothing more happens in it. */
  readonly isOver: boolean;
  /** What was said in it is kept. */
  readonly hasTranscript: boolean;
  /** The first of the chats that belong together, and the one before this; empty where it is not told. */
  readonly threadId: string;
  readonly parentId: string;
  /** The business data of the chat. */
  readonly userData: Readonly<Record<string, string>>;
}

/** A chat that Context Services keeps. */
export interface Interaction {
  readonly id: string;
  /** Id of the customer in Context Services; empty when the reply has none. */
  readonly customerId: string;
  /** Empty when the chat had none. */
  readonly subject: string;
  /** All times are ms since 1970, or `undefined` when the reply has none. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** When the first agent joined, and when the last one left. */
  readonly establishedAt: number | undefined;
  readonly releasedAt: number | undefined;
  /** The chat has ended. */
  readonly isOver: boolean;
  /** Context Services has a transcript of the chat. */
  readonly hasTranscript: boolean;
  /** Ids of the first chat of the thread and of the chat before this one; empty when the reply has none. */
  readonly threadId: string;
  readonly parentId: string;
  /** Business data of the chat. */
  readonly userData: Readonly<Record<string, string>>;
}

/** `entity_type`, by name. `other`: a type that the documentation does not list. */
export type InteractionKind =
  'email-in' | 'email-out' | 'chat' | 'call' | 'callback' | 'cobrowse' | 'open-media' | 'other';

export type InteractionStatus = 'new' | 'pending' | 'in-process' | 'stopped';

/** `stopped_reason`, as far as its words tell. `silence`: the customer did not answer for too long. */
export type EndedBy = 'customer' | 'agent' | 'silence' | 'transfer' | 'server';

/** A value of the user data: the JSON of the reply. */
export type UserDataValue =
  string | number | boolean | null | readonly UserDataValue[] | {readonly [key: string]: UserDataValue};

/** The plain text: its URL, as in the documented sample, or the text itself, as in the documented table. */
export type InteractionText =
  {readonly kind: 'url'; readonly url: string} | {readonly kind: 'text'; readonly text: string};

/** Content that is fetched by itself. The client does not follow `url`: it may lie behind a gateway. */
export interface InteractionContent {
  readonly url: string;
  /** Empty when the reply has none. */
  readonly mime: string;
}

/**
 * An interaction that Context Services keeps, with all documented attributes. Texts and ids are empty when the reply has
 * none; other missing values are `undefined`. All times are ms since 1970.
 */
export interface Interaction {
  /** `interaction_id` */
  readonly id: string;
  readonly customerId: string;
  readonly status: InteractionStatus | undefined;
  /** `entity_type`, or what `media_type` says in its place. */
  readonly kind: InteractionKind;
  /** `type`: Inbound, Outbound and the like. */
  readonly type: string;
  readonly subType: string;
  readonly mediaType: string;
  readonly parentId: string;
  /** Id of the thread, or of the interaction at its root. */
  readonly threadId: string;
  /** Id in another system; for a chat of GMS the id of its service. */
  readonly externalId: string;
  /** DB ids of the person who owns the interaction, and of the application that made it. */
  readonly ownerId: number | undefined;
  readonly creatorAppId: number | undefined;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** When the first agent joined the chat, and when the last one left. */
  readonly establishedAt: number | undefined;
  readonly releasedAt: number | undefined;
  /** Minutes to add to UTC for the local time where the interaction was made. */
  readonly timeshift: number | undefined;
  readonly categoryId: string;
  readonly allowChildren: boolean;
  readonly subject: string;
  /** The application's own words for why it ended. `endedBy` is their meaning, where it is known. */
  readonly stoppedReason: string;
  readonly endedBy: EndedBy | undefined;
  readonly text: InteractionText | undefined;
  readonly structuredText: InteractionContent | undefined;
  /** `size` in bytes. */
  readonly binaryContent: (InteractionContent & {readonly size: number | undefined}) | undefined;
  /** `udata`: business data. */
  readonly userData: Readonly<Record<string, UserDataValue>>;
  /** It has an end, or its status is `stopped`. */
  readonly isOver: boolean;
  /** It has a structured text: for a chat, its transcript. */
  readonly hasTranscript: boolean;
}

/** The codes by which version 2 says why it refuses something. No complete table is public. */
export const codes = {
  missing: 100,
  firstNameMissing: 102,
  lastNameMissing: 103,
  nameMissing: 161,
  tooManyFiles: 201,
  tooLarge: 202,
  wrongType: 203,
  /** The text of a message is empty or too long. */
  wrongText: 204,
  noNewChat: 240,
  /** Chat Server could not do it. */
  notDone: 249,
  wrongAddress: 364,
} as const;

export interface Complaint {
  readonly code: number;
  /** English words or a bare number. */
  readonly advice: string;
}

/** Thrown when an operation is refused: nothing has changed, and the chat goes on. HTTP 400. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly complaint: Complaint;

  constructor(code: number, advice: string | number) {
    super(`refused with ${code}: ${advice}`);
    this.complaint = {code, advice: String(advice)};
  }
}

/** Thrown when the chat is over for its customer. HTTP 200, statusCode 2. */
export class Over extends Error {
  override readonly name = 'Over';
  readonly complaint: Complaint;

  /** @param cause Chat Server's code: 8201 no such user, 8209 logged out, 8210 wrong secure key */
  constructor(cause: string) {
    super(`over: ${cause}`);
    lastReference += 1;
    const advice = `Media server could not execute the request (${cause}). referenceId[${lastReference}]`;
    this.complaint = {code: codes.notDone, advice};
  }
}

let lastReference = 10_000_000;

/** Texts about opening hours and the expected wait. They come with the code that asks for them: few pages need them. */
export interface HoursStrings {
  /** Title in place of the start form while the contact center is closed. */
  readonly closed: string;
  /**
   * Below `closed`, if the server tells when it opens.
   * @param day already written in the language: "today", "Thursday", "Thursday, November 26"
   * @param time already written in the language: "9:00 AM"
   */
  readonly opensAgain: (day: string, time: string) => string;
  /** Above the start form. @param time already written in the language: "4 minutes" */
  readonly usualWait: (time: string) => string;
  /** In place of `usualWait`, if the wait is shorter than a minute. */
  readonly shortWait: string;
}

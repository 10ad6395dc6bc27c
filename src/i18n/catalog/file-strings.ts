/** Texts about files. They come with the code that sends files: few pages need them. */
export interface FileStrings {
  /** Label of the icon button beside the message field: choose files and send them. */
  readonly attachFile: string;
  /**
   * In the hint of that button, after a file of a wrong type, and in the hint. The next three follow it.
   * @param types a list: "JPG, PDF and PNG"
   */
  readonly fileTypes: (types: string) => string;
  /** The size that one file may have. @param size with its unit: "2 MB" */
  readonly fileSize: (size: string) => string;
  /** The size that all further files of this chat may have together. @param size with its unit */
  readonly fileRoom: (size: string) => string;
  /** The number of files that the customer may still send: at least 1. */
  readonly filesLeft: (count: number) => string;
  /** In that hint, and after a file that was dropped too early. */
  readonly filesNeedAgent: string;
  /** In that hint: the server did not say which files it takes. */
  readonly filesUnavailable: string;
  /** Over the messages while files are dragged above them. */
  readonly dropFiles: string;

  /** On a file that is sent after the one before it. */
  readonly fileWaiting: string;
  /** Button: stop sending the file. */
  readonly cancelFile: string;
  /** A screen reader says it when the server has a file of the customer. */
  readonly fileSent: (file: string) => string;
  /** A screen reader says it when an agent has sent a file. */
  readonly sentAFile: (name: string, file: string) => string;

  /** On a file that was not sent: the reason. So are the next seven. */
  readonly fileEmpty: string;
  readonly fileIsFolder: string;
  /** `fileSize` may follow. */
  readonly fileTooLarge: string;
  /** `fileTypes` may follow. */
  readonly fileTypeWrong: string;
  readonly filesTooMany: string;
  /** `fileRoom` may follow. */
  readonly filesTooLarge: string;
  /** No answer came, so the file may be sent again: `tryAgain` is below. */
  readonly fileCut: string;
  readonly fileRefused: string;

  /** Button on a file in the conversation. */
  readonly download: string;
  /** Its name for a screen reader: it begins with `download`. */
  readonly downloadFile: (file: string) => string;
  /** On a file that did not arrive at the customer. So are the next two. */
  readonly downloadFailed: string;
  /** The server does not hand the file out, or not again. */
  readonly downloadGone: string;
  /** A page to sign in, or another web page, came in place of the file. */
  readonly downloadPage: string;
  /** On a file that its sender has taken back. */
  readonly fileDeleted: string;
}

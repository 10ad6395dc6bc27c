/** A transcript before anything was said. In a file of its own: the start form needs no more of a transcript. */
export const noEntries = {entries: [], known: [], outgoing: [], origin: Infinity} as const;

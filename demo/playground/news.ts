/** News of the frame for the playground around it. */
export interface News {
  readonly kind: 'request' | 'answer' | 'push' | 'event' | 'failure';
  /** One line: method and path, status, name of an event. */
  readonly title: string;
  /** Headers and body, as text; empty if there are none. */
  readonly text: string;
}

const MARK = 'gms-chat playground';

export function tell(news: News): void {
  parent.postMessage({mark: MARK, news}, location.origin);
}

/** Hears the news of a frame of this origin. */
export function hear(listener: (news: News) => void): void {
  addEventListener('message', ({data, origin}: MessageEvent<unknown>) => {
    if (origin !== location.origin || !isOurs(data)) return;
    listener(data.news);
  });
}

const isOurs = (data: unknown): data is {readonly news: News} =>
  typeof data === 'object' && data !== null && Reflect.get(data, 'mark') === MARK;

/** A page made with React: what it renders, the test says through `window.react`. */
import 'gms-chat/react';
import type {GmsChat, GmsChatProps} from 'gms-chat/react';
import {StrictMode, useEffect, useRef, useSyncExternalStore} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';

export interface PageProps {
  readonly chat?: GmsChatProps | undefined;
  /** The chat comes after what is said about it. */
  readonly isBelow?: boolean;
}

export interface ReactPage {
  render(props: PageProps): void;
  /** What a server answers for this. */
  markup(props: PageProps): string;
  /** Takes up what the server has rendered for the same. */
  hydrate(props: PageProps): void;
  /** The element, as the page's own ref has it, each time that the page is mounted. */
  readonly refs: (GmsChat | null)[];
}

declare global {
  interface Window {
    readonly react: ReactPage;
  }
}

const refs: (GmsChat | null)[] = [];

function Page({chat, isBelow = false}: PageProps) {
  const about = <p key="about">We answer at once.</p>;
  const parts = [chat && <Chat key="chat" {...chat} />, about];
  return <StrictMode>{isBelow ? parts.reverse() : parts}</StrictMode>;
}

/** As the README has it: the server's page has the fallback, and the element is the browser's to make. */
function Chat(props: GmsChatProps) {
  const element = useRef<GmsChat>(null);
  const inBrowser = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  useEffect(() => {
    refs.push(element.current);
  }, []);
  const fallback = <a href="tel:+15550100">Call us</a>;
  return inBrowser ? (
    <gms-chat ref={element} {...props}>
      {fallback}
    </gms-chat>
  ) : (
    fallback
  );
}

let root: Root | undefined;
const place = () => document.querySelector('main') ?? document.body;
const page: ReactPage = {
  refs,
  render: (props) => (root ??= createRoot(place())).render(<Page {...props} />),
  markup: (props) => renderToString(<Page {...props} />),
  hydrate: (props) => (root ??= hydrateRoot(place(), <Page {...props} />)),
};
Object.assign(window, {react: page});

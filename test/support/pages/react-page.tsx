/** A page made with React. The test sets what it renders through `window.react`. */
import 'gms-chat/react';
import type {GmsChat, GmsChatProps} from 'gms-chat/react';
import {StrictMode, useEffect, useRef, useSyncExternalStore} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';

export interface PageProps {
  readonly chat?: GmsChatProps | undefined;
  /** Renders the chat after other content, to move it in the page. */
  readonly isBelow?: boolean;
}

export interface ReactPage {
  render(props: PageProps): void;
  /** Renders this to HTML, as a server does. */
  markup(props: PageProps): string;
  /** Hydrates the HTML that the server rendered for the same settings. */
  hydrate(props: PageProps): void;
  /** The value of the page's ref, once for each time that the page is mounted. */
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

/** As the README recommends: the server renders the fallback, and only the browser creates the element. */
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

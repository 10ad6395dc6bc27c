/** @jsxImportSource preact */
/** Types of the elements in Preact's JSX: this file is compiled and never run. Code that must not compile is marked. */
import type {GmsChat, GmsChatHistoryProps, GmsChatProps} from 'gms-chat/preact';
import {createRef} from 'preact';

const server = 'https://gms.example.com/genesys';
const chat = createRef<GmsChat>();

const countOf = ({detail}: CustomEvent<{readonly count: number}>): number => detail.count;

export const right = (
  <gms-chat
    ref={chat}
    key="chat"
    server={server}
    firstName="Vasya"
    max-length={200}
    sound
    resume="tabs"
    userData={{product: 'Moss'}}
    transformOutgoing={(text) => text || null}
    style={{'--gms-chat-accent': '#0f766e'}}
    class="chat"
    lang="de"
    onClick={({currentTarget}) => currentTarget.hide()}
    ongms-chat-started={({detail}) => detail.sessionId?.toUpperCase()}
    ongms-chat-error={({detail, currentTarget}) => {
      if (detail.error.kind === 'unreachable') currentTarget.hide();
    }}
  >
    <a href="tel:+15550100">Call us</a>
  </gms-chat>
);

export const history = (
  <gms-chat-history server={server} customerId="4711" ongms-chat-error={({detail}) => detail.error.kind} />
);

/** In JSX, TypeScript ignores unknown attributes with a hyphen. In an object it reports them. */
export const misspelt: readonly GmsChatProps[] = [
  // @ts-expect-error No such event.
  {server, 'ongms-chat-begun': () => undefined},
  // @ts-expect-error No such attribute.
  {server, 'max-lenght': 200},
];

// @ts-expect-error The history has only one of the chat's events, the error.
export const foreign: GmsChatHistoryProps = {server, 'ongms-chat-started': () => undefined};

export const wrong = [
  // @ts-expect-error `server` is required.
  <gms-chat />,
  // @ts-expect-error A misspelt value.
  <gms-chat server={server} resume="seesion" />,
  // @ts-expect-error `sound` must be a boolean.
  <gms-chat server={server} sound="on" />,
  // @ts-expect-error Objects are set as properties, never as attributes.
  <gms-chat server={server} user-data="{}" />,
  // @ts-expect-error The detail of `started` has no count.
  <gms-chat server={server} ongms-chat-started={countOf} />,
  // @ts-expect-error The ref is for another element.
  <gms-chat server={server} ref={createRef<HTMLInputElement>()} />,
];

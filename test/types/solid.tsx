/** @jsxImportSource solid-js */
/** Types of the elements in Solid's JSX: this file is compiled and never run. Code that must not compile is marked. */
import type {GmsChat, GmsChatHistoryProps, GmsChatProps} from 'gms-chat/solid';

const server = 'https://gms.example.com/genesys';

const countOf = ({detail}: CustomEvent<{readonly count: number}>): number => detail.count;

export const right = (
  <gms-chat
    ref={(chat: GmsChat) => chat.show()}
    server={server}
    first-name="Vasya"
    max-length={200}
    sound
    resume="tabs"
    user-data={{product: 'Moss'}}
    prop:headers={{'x-token': 'abc'}}
    attr:max-length={200}
    bool:check-private-data={true}
    bool:attachments={true}
    transform-outgoing={(text) => text || null}
    style={{'--gms-chat-accent': '#0f766e'}}
    class="chat"
    lang="de"
    onClick={({currentTarget}) => currentTarget.hide()}
    on:gms-chat-started={({detail}) => detail.sessionId?.toUpperCase()}
    on:gms-chat-error={({detail, currentTarget}) => {
      if (detail.error.kind === 'unreachable') currentTarget.hide();
    }}
  >
    <a href="tel:+15550100">Call us</a>
  </gms-chat>
);

export const history = (
  <gms-chat-history server={server} customer-id="4711" on:gms-chat-error={({detail}) => detail.error.kind} />
);

/** In JSX, TypeScript ignores unknown attributes with a hyphen. In an object it reports them. */
export const misspelt: readonly GmsChatProps[] = [
  // @ts-expect-error No such event.
  {server, 'on:gms-chat-begun': () => undefined},
  // @ts-expect-error No such attribute.
  {server, 'max-lenght': 200},
  // @ts-expect-error No such property.
  {server, 'prop:lenght': 200},
  // @ts-expect-error An object is no attribute.
  {server, 'attr:user-data': {}},
];

// @ts-expect-error The history has only one of the chat's events, the error.
export const foreign: GmsChatHistoryProps = {server, 'on:gms-chat-started': () => undefined};

export const wrong = [
  // @ts-expect-error `server` is required.
  <gms-chat />,
  // @ts-expect-error A misspelt value.
  <gms-chat server={server} resume="seesion" />,
  // @ts-expect-error `sound` must be a boolean.
  <gms-chat server={server} sound="on" />,
  // @ts-expect-error Business data is an object.
  <gms-chat server={server} user-data="{}" />,
  // @ts-expect-error Solid would set `userdata`.
  <gms-chat server={server} userData={{}} />,
  // @ts-expect-error The detail of `started` has no count.
  <gms-chat server={server} on:gms-chat-started={countOf} />,
  // @ts-expect-error The ref is for another element.
  <gms-chat server={server} ref={(chat: HTMLInputElement) => chat.select()} />,
];

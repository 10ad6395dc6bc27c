/** Types of the elements in JSX: this file is compiled and never run. Code that must not compile is marked. */
import type {GmsChat, GmsChatHistoryProps, GmsChatProps, StartDetails} from 'gms-chat/react';
import {createRef, type RefObject} from 'react';

const server = 'https://gms.example.com/genesys';
const chat: RefObject<GmsChat | null> = createRef<GmsChat>();
const maybe: {readonly name?: string} = {};

const countOf = ({detail}: CustomEvent<{readonly count: number}>): number => detail.count;

export const properties = (
  <gms-chat
    ref={chat}
    key="chat"
    server={server}
    firstName={maybe.name}
    maxLength={200}
    open={false}
    sound
    checkPrivateData
    gmsUser={undefined}
    userData={{product: 'Moss'}}
    headers={{}}
    startFields={{subscriptionID: 'a-1'}}
    fieldNames={{email: 'EmailAddress'}}
    strings={{heading: 'Ask the lamp people'}}
    transformOutgoing={(text) => text.replaceAll(/\d{13,19}/g, '…') || null}
    style={{'--gms-chat-accent': '#0f766e', colorScheme: 'light'}}
    className="chat"
    lang="de"
    onClick={({currentTarget}) => currentTarget.hide()}
  >
    <a href="tel:+15550100">Call us</a>
    <p slot="intro">We are here from nine to five.</p>
  </gms-chat>
);

export const attributes = (
  <gms-chat
    server={server}
    first-name="Vasya"
    last-name={maybe.name}
    max-length={200}
    check-private-data={true}
    resume="tabs"
    layout="inline"
    delivery="poll"
    push-origins="https://shop.example.com"
    customer-id="vasya.pupkin@example.com"
  />
);

export const inHtmlsManner = <gms-chat server={server} max-length="200" />;

export const events = (
  <gms-chat
    server={server}
    ongms-chat-open={() => undefined}
    ongms-chat-before-start={(event) => {
      const {details}: {readonly details: StartDetails} = event.detail;
      if (!details.subject) event.preventDefault();
    }}
    ongms-chat-started={({detail}) => detail.sessionId?.toUpperCase()}
    ongms-chat-session={({detail, currentTarget}) => detail.sessionId === currentTarget.sessionId}
    ongms-chat-message={({detail}) => new Date(detail.event.at)}
    ongms-chat-unread={countOf}
    ongms-chat-ended={({detail}) => detail.reason === 'agent' && detail.sessionId?.toUpperCase()}
    ongms-chat-error={({detail, currentTarget}) => {
      if (detail.error.kind === 'unreachable') currentTarget.hide();
    }}
    ongms-chat-statechange={(event: CustomEvent<{readonly state: string}>) => event.detail.state}
    ongms-chat-minimize={undefined}
  />
);

export const history = (
  <gms-chat-history
    server="https://ucs.example.com"
    customerId="vasya.pupkin@example.com"
    headers={{'x-token': 'abc'}}
    strings={{earlier: 'What we talked about'}}
    ongms-chat-error={({detail}) => detail.error.kind}
  />
);

export const historyByAttribute: GmsChatHistoryProps = {server, 'customer-id': '4711', locale: 'de-AT'};

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
  // @ts-expect-error `server` must be a string.
  <gms-chat server={1} />,
  // @ts-expect-error No such setting.
  <gms-chat server={server} lenght={200} />,
  // @ts-expect-error `max-length` must be a number.
  <gms-chat server={server} max-length="long" />,
  // @ts-expect-error `sound` must be a boolean.
  <gms-chat server={server} sound="on" />,
  // @ts-expect-error A misspelt value.
  <gms-chat server={server} resume="seesion" />,
  // @ts-expect-error No such layout.
  <gms-chat server={server} layout="inlined" />,
  // @ts-expect-error No such delivery.
  <gms-chat server={server} delivery="push" />,
  // @ts-expect-error Business data is an object.
  <gms-chat server={server} userData="count=1" />,
  // @ts-expect-error Extra fields are text.
  <gms-chat server={server} startFields={{count: 1}} />,
  // @ts-expect-error The form has no such field.
  <gms-chat server={server} fieldNames={{phone: 'Phone'}} />,
  // @ts-expect-error Objects are set as properties, never as attributes.
  <gms-chat server={server} user-data="{}" />,
  // @ts-expect-error `transformOutgoing` must return a string or null.
  <gms-chat server={server} transformOutgoing={() => 1} />,
  // @ts-expect-error No such text.
  <gms-chat server={server} strings={{title: 'Ask us'}} />,
  // @ts-expect-error The detail of `started` has no count.
  <gms-chat server={server} ongms-chat-started={countOf} />,
  // @ts-expect-error The ref is for another element.
  <gms-chat server={server} ref={createRef<HTMLInputElement>()} />,
  // @ts-expect-error Methods cannot be set.
  <gms-chat-history server={server} refresh={() => undefined} />,
  // @ts-expect-error `leave` is internal: only the chat sets it.
  <gms-chat-history server={server} leave={() => undefined} />,
];

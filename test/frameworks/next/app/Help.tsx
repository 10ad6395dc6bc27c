'use client';
import 'gms-chat/react';
import type {GmsChat} from 'gms-chat/react';
import {useRef, useSyncExternalStore} from 'react';

export function Help({product, onTold}: {product: string; onTold: (text: string) => void}) {
  const chat = useRef<GmsChat>(null);
  const fallback = <a href="tel:+15550100">Call us: 555 0100</a>;
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  if (!inBrowser) return fallback;
  return (
    <>
      <button onClick={() => chat.current?.show()}>Ask us</button>
      <gms-chat
        ref={chat}
        server="http://gms.example.com/genesys"
        resume="session"
        max-length={200}
        sound
        subject={product}
        userData={{product}}
        ongms-chat-started={({detail}) => onTold(`started ${detail.sessionId}`)}
        ongms-chat-ended={({detail}) => onTold(`ended by ${detail.reason}`)}
      >
        {fallback}
      </gms-chat>
    </>
  );
}

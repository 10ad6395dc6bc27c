import 'gms-chat/solid';
import type {GmsChat} from 'gms-chat/solid';

export function Help(props: {product: string; onTold: (text: string) => void}) {
  let chat: GmsChat | undefined;
  return (
    <>
      <button onClick={() => chat?.show()}>Ask us</button>
      <gms-chat
        ref={(element) => (chat = element)}
        server="http://gms.example.com/genesys"
        resume="session"
        max-length={200}
        sound
        subject={props.product}
        user-data={{product: props.product}}
        on:gms-chat-started={({detail}) => props.onTold(`started ${detail.sessionId}`)}
        on:gms-chat-ended={({detail}) => props.onTold(`ended by ${detail.reason}`)}
      >
        <a href="tel:+15550100">Call us: 555 0100</a>
      </gms-chat>
    </>
  );
}

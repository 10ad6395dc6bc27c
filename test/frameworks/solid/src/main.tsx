import {createSignal, onCleanup, Show} from 'solid-js';
import {render} from 'solid-js/web';
import 'gms-chat/invite';
import {Help} from './Help';

function App() {
  const [place, setPlace] = createSignal(location.hash);
  const [product, setProduct] = createSignal('Moss');
  const [isHelpful, setHelpful] = createSignal(true);
  const [told, setTold] = createSignal('');
  const follow = () => setPlace(location.hash);
  addEventListener('hashchange', follow);
  onCleanup(() => removeEventListener('hashchange', follow));
  return (
    <>
      <nav>
        <a href="#">Lamps</a> <a href="#about">About us</a>
      </nav>
      <h1>{place() === '#about' ? 'About us' : 'Lamps'}</h1>
      <p>{product()}</p>
      <button onClick={() => setProduct('Fern')}>Next lamp</button>
      <button onClick={() => setHelpful(!isHelpful())}>{isHelpful() ? 'Without help' : 'With help'}</button>
      <output>{told()}</output>
      <Show when={isHelpful()}>
        <Help product={product()} onTold={setTold} />
      </Show>
      <gms-chat-invite attr:delay={3600} attr:per="ever" hidden>
        Need a hand?
      </gms-chat-invite>
    </>
  );
}

const app = document.getElementById('app');
if (app) render(() => <App />, app);

import {StrictMode, useState, useSyncExternalStore} from 'react';
import {createRoot} from 'react-dom/client';
import 'gms-chat/invite';
import {Help} from './Help';

function App() {
  const place = useSyncExternalStore(onPlace, () => location.hash);
  const [product, setProduct] = useState('Moss');
  const [isHelpful, setHelpful] = useState(true);
  const [told, setTold] = useState('');
  return (
    <>
      <nav>
        <a href="#">Lamps</a> <a href="#about">About us</a>
      </nav>
      <h1>{place === '#about' ? 'About us' : 'Lamps'}</h1>
      <p>{product}</p>
      <button onClick={() => setProduct('Fern')}>Next lamp</button>
      <button onClick={() => setHelpful(!isHelpful)}>{isHelpful ? 'Without help' : 'With help'}</button>
      <output>{told}</output>
      {isHelpful && <Help product={product} onTold={setTold} />}
      <gms-chat-invite delay={3600} per="ever" hidden>
        Need a hand?
      </gms-chat-invite>
    </>
  );
}

function onPlace(follow: () => void) {
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

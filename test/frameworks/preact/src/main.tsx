import {render} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import 'gms-chat/invite';
import {Help} from './Help';

function App() {
  const [place, setPlace] = useState(location.hash);
  const [product, setProduct] = useState('Moss');
  const [isHelpful, setHelpful] = useState(true);
  const [told, setTold] = useState('');
  useEffect(() => {
    const follow = () => setPlace(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
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

const app = document.getElementById('app');
if (app) render(<App />, app);

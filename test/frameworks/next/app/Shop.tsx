'use client';
import {useState} from 'react';
import {Help} from './Help';

export function Shop() {
  const [product, setProduct] = useState('Moss');
  const [isHelpful, setHelpful] = useState(true);
  const [told, setTold] = useState('');
  return (
    <>
      <p>{product}</p>
      <button onClick={() => setProduct('Fern')}>Next lamp</button>
      <button onClick={() => setHelpful(!isHelpful)}>{isHelpful ? 'Without help' : 'With help'}</button>
      <output>{told}</output>
      {isHelpful && <Help product={product} onTold={setTold} />}
    </>
  );
}

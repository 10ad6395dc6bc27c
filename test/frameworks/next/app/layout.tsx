import Link from 'next/link';
import type {ReactNode} from 'react';
import {Shop} from './Shop';

export const metadata = {title: 'Lamps', icons: 'data:,'};

/** The chat is in the layout, so it stays while pages come and go. */
export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="en">
      <body>
        <nav>
          <Link href="/">Lamps</Link> <Link href="/about">About us</Link>
        </nav>
        {children}
        <Shop />
      </body>
    </html>
  );
}

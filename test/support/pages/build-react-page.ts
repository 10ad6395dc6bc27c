import path from 'node:path';
import {root} from '../root.js';

/** Builds the test page with React's development build and the published chat, as one script. */
export async function buildReactPage(): Promise<string> {
  // Vite loads slowly, and few tests need it.
  const {build} = await import('vite');
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    define: {'process.env.NODE_ENV': '"development"'},
    build: {
      write: false,
      minify: false,
      lib: {entry: path.join(import.meta.dirname, 'react-page.tsx'), formats: ['es']},
      rolldownOptions: {output: {codeSplitting: false}},
    },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Vite has built no bundle.');
  return bundle.output[0].code;
}

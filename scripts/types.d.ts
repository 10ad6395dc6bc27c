/** The package has no types. */
declare module 'eslint-plugin-lit-a11y' {
  import type {Linter} from 'eslint';

  const plugin: {configs: Record<'flat/recommended' | 'recommended', Linter.Config>};
  export default plugin;
}

/** The package has types only for its main entry. This entry bundles its dependencies, which a browser could not import. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export {virtual} from '@guidepup/virtual-screen-reader';
}

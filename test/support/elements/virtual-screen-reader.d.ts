/** The package has types for its main entry only; this one has what it stands on with it, which a browser could not import. */
declare module '@guidepup/virtual-screen-reader/browser.js' {
  export {virtual} from '@guidepup/virtual-screen-reader';
}

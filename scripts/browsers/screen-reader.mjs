/** `node scripts/browsers/screen-reader.mjs` finds what the screen-reader test needs, or installs it by apt-get, or names what is missing. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {askDebian} from './fetch.mjs';

/** A file of each package: a program, or what Orca loads. @type {Readonly<Record<string, string>>} */
const FILES = {
  chromium: 'chromium',
  'firefox-esr': 'firefox-esr',
  orca: 'orca',
  xvfb: 'Xvfb',
  xdotool: 'xdotool',
  openbox: 'openbox',
  dbus: 'dbus-daemon',
  'libglib2.0-bin': 'gdbus',
  'at-spi2-core': '/usr/libexec/at-spi-bus-launcher',
  'gsettings-desktop-schemas': '/usr/share/glib-2.0/schemas/org.gnome.desktop.interface.gschema.xml',
  'gir1.2-gtk-3.0': '/usr/lib/*/girepository-1.0/Gtk-3.0.typelib',
  'gir1.2-wnck-3.0': '/usr/lib/*/girepository-1.0/Wnck-3.0.typelib',
};

if (missing().length > 0) {
  console.log(`No ${missing().join(', ')} yet; asking apt-get …`);
  askDebian(...missing());
}
if (missing().length > 0) {
  console.error(
    `The screen-reader test needs the Debian packages ${missing().join(', ')}. ` +
      'Install them (apt-get install), and run npm run test:screen-reader again.',
  );
  process.exitCode = 1;
}

/** @returns {string[]} */
function missing() {
  return Object.entries(FILES)
    .filter(([, file]) => !places(file).some((place) => existsSync(place)))
    .map(([name]) => name);
}

/** @param {string} file @returns {string[]} */
function places(file) {
  if (file.includes('*')) return ['x86_64', 'aarch64'].map((cpu) => file.replace('*', `${cpu}-linux-gnu`));
  if (file.startsWith('/')) return [file];
  return `${process.env.PATH}:/usr/bin`.split(':').map((folder) => path.join(folder, file));
}

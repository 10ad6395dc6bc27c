/** Lets a developer try the themes of the package, a brand colour, a colour scheme and the left side of the page. */
const THEMES: Readonly<Record<string, string>> = {
  paper: new URL('../themes/paper.css', import.meta.url).href,
  midnight: new URL('../themes/midnight.css', import.meta.url).href,
  bold: new URL('../themes/bold.css', import.meta.url).href,
};

export function tryLooks(form: HTMLFormElement, chat: HTMLElement): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  form.addEventListener('input', () => {
    const chosen = new FormData(form);
    const textOf = (name: string) => {
      const value = chosen.get(name);
      return typeof value === 'string' ? value : '';
    };
    const theme = THEMES[textOf('theme')];
    if (theme) {
      link.href = theme;
      document.head.append(link);
    } else link.remove();
    set(chat, '--gms-chat-accent', chosen.has('is-branded') ? textOf('brand') : '');
    set(chat, '--gms-chat-side', chosen.has('at-start') ? '0 auto' : '');
    chat.style.colorScheme = textOf('scheme');
  });
}

function set({style}: HTMLElement, property: string, value: string): void {
  if (value) style.setProperty(property, value);
  else style.removeProperty(property);
}

/** A panel to make the demo's server fail on demand, built from the list at its `/faults`. */

interface Row {
  readonly element: HTMLElement;
  /** Absent for a momentary fault, which cannot stay on. */
  readonly checkbox: HTMLInputElement | undefined;
  /** Input fields by parameter name. */
  readonly fields: ReadonlyMap<string, HTMLInputElement | HTMLSelectElement>;
}

type Json = Readonly<Record<string, unknown>>;

/** Refresh interval in ms. Faults limited to a number of times switch themselves off. */
const lookEvery = 2000;

/** Fills the panel when it is first opened and keeps it up to date while it is open. */
export function fillWhenOpened(panel: HTMLDetailsElement): void {
  const rows = new Map<string, Row>();
  const scenes = drawList('Something happens');
  const faults = drawList('Something goes wrong');
  const status = document.createElement('span');
  status.role = 'status';
  let timer: number | undefined;

  const show = (table: Json): void => {
    for (const [name, fault] of Object.entries(record(table.faults))) {
      const row = rows.get(name) ?? addRow(name, record(fault));
      update(row, record(fault).setting);
    }
  };

  const addRow = (name: string, fault: Json): Row => {
    const row = drawRow(name, fault, (setting) => void ask('POST', '', {[name]: setting}));
    rows.set(name, row);
    (fault.isScene === true ? scenes : faults).append(row.element);
    return row;
  };

  const ask = async (method: string, path = '', body?: Json): Promise<void> => {
    try {
      const response = await fetch(`/faults${path}`, {method, ...(body && {body: JSON.stringify(body)})});
      const reply = record(await response.json());
      if (response.ok) show(reply);
      if (!response.ok || method !== 'GET')
        status.textContent = response.ok ? 'Done.' : textOf(reply.message);
    } catch {
      status.textContent = 'The server did not answer.';
    }
  };

  const clear = button('Clear all faults', () => void ask('DELETE'));
  const last = document.createElement('p');
  last.append(clear, ' ', status);
  panel.append(scenes, faults, last);

  panel.addEventListener('toggle', () => {
    clearInterval(timer);
    if (!panel.open) return;
    void ask('GET');
    timer = window.setInterval(() => void ask('GET'), lookEvery);
  });
}

function drawList(title: string): HTMLElement {
  const list = document.createElement('div');
  const heading = document.createElement('h2');
  heading.textContent = title;
  list.append(heading);
  return list;
}

function drawRow(name: string, fault: Json, set: (setting: Json | boolean) => void): Row {
  const element = document.createElement('div');
  const sentence = document.createElement('span');
  sentence.id = `fault-${name}`;
  sentence.textContent = textOf(fault.means);
  element.role = 'group';
  element.setAttribute('aria-labelledby', sentence.id);

  const fields = new Map(
    Object.entries(record(fault.parameters)).map(([field, parameter]) => [
      field,
      drawField(record(parameter)),
    ]),
  );
  const apply = (): void => {
    if ([...fields.values()].every((field) => field.reportValidity())) set(readFields(fields));
  };

  let checkbox: HTMLInputElement | undefined;
  if (fault.momentary === true) {
    element.append(sentence);
  } else {
    checkbox = document.createElement('input');
    checkbox.type = 'checkbox';
    checkbox.addEventListener('change', () => (checkbox?.checked ? apply() : set(false)));
    const label = document.createElement('label');
    label.append(checkbox, ' ', sentence);
    element.append(label);
  }
  for (const [field, control] of fields) {
    const label = document.createElement('label');
    label.className = 'parameter';
    label.append(`${labels[field] ?? field} `, control);
    element.append(label);
    control.addEventListener('change', () => checkbox?.checked && apply());
  }
  if (!checkbox) element.append(button('Do it now', apply));
  return {element, checkbox, fields};
}

/** Labels for parameters whose names are unclear. */
const labels: Readonly<Record<string, string>> = {
  rate: 'chance',
  next: 'times',
  of: 'requests',
  does: 'now',
};

function drawField(parameter: Json): HTMLInputElement | HTMLSelectElement {
  if (Array.isArray(parameter.choices)) {
    const select = document.createElement('select');
    const choices: readonly unknown[] = parameter.choices;
    for (const choice of choices) select.add(new Option(textOf(choice)));
    return select;
  }
  const input = document.createElement('input');
  input.type = 'number';
  input.step = 'any';
  input.min = textOf(parameter.from);
  input.max = textOf(parameter.to);
  // The default `null` means no limit: the field may be empty.
  input.required = parameter.default !== null;
  input.placeholder = '∞';
  input.value = textOf(parameter.default);
  return input;
}

function readFields(fields: Row['fields']): Json {
  return Object.fromEntries(
    [...fields].map(([name, field]): [string, string | number | null] => {
      if (field instanceof HTMLSelectElement) return [name, field.value];
      return [name, field.value === '' ? null : field.valueAsNumber];
    }),
  );
}

function update({checkbox, fields}: Row, setting: unknown): void {
  if (!checkbox) return;
  checkbox.checked = setting !== null;
  if (setting === null) return;
  for (const [name, field] of fields) {
    if (field !== document.activeElement) field.value = textOf(record(setting)[name]);
  }
}

function button(text: string, click: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'plain';
  element.textContent = text;
  element.addEventListener('click', click);
  return element;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

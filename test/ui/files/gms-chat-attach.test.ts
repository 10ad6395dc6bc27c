import {expect, html} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../src/ui/files/gms-chat-attach.js';
import type {GmsChatAttach} from '../../../src/ui/files/gms-chat-attach.js';
import type {Request} from '../../../src/ui/requests.js';
import {get, namedBy, press, textOf} from '../../support/elements/by-role.js';
import {part, requestsOf} from '../../support/elements/part.js';
import {filesView, limits} from '../../support/values/files.js';

describe('the button "Attach a file"', () => {
  let attach: GmsChatAttach;
  let requests: readonly Request[];
  /** Presses of the file input: each opens the picker. */
  let picked: number;

  beforeEach(async () => {
    attach = await part<GmsChatAttach>(html`<gms-chat-attach .files=${filesView()}></gms-chat-attach>`);
    attach.style.margin = '200px';
    requests = requestsOf(attach);
    picked = 0;
    input().addEventListener('click', (event) => {
      event.preventDefault();
      picked += 1;
    });
  });

  const input = () => {
    const found = attach.shadowRoot?.querySelector('input');
    if (!found) throw new Error('There is no input.');
    return found;
  };
  const button = () => get(attach, 'button', 'Attach a file');
  const hint = () => namedBy(button(), 'aria-describedby');
  const isHinting = () => hint()?.checkVisibility() ?? false;
  const show = async (more: Parameters<typeof filesView>[0]) => {
    attach.files = filesView(more);
    await attach.updateComplete;
  };

  it('is described by the limits, which a keyboard shows, and is accessible', async () => {
    expect(isHinting()).to.equal(false);
    await sendKeys({press: 'Tab'});
    expect(isHinting()).to.equal(true);
    const told = hint();
    expect(told && textOf(told)).to.equal(
      'Allowed: JPG and PDF. At most 2 MB each. You can send 3 more files.',
    );
    await expect(attach).to.be.accessible();
  });

  it('hides the hint at Escape before the panel hears of the key, and when it loses the focus', async () => {
    const heard: string[] = [];
    attach.addEventListener('keydown', ({key}) => heard.push(key));
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Escape'});
    expect([isHinting(), heard.filter((key) => key === 'Escape')]).to.deep.equal([false, []]);
    await sendKeys({press: 'Escape'});
    expect(heard).to.include('Escape');
  });

  it('shows the hint to a pointer, also while the pointer is on the hint', async () => {
    const middle = (element: Element | undefined): [number, number] => {
      const {left, top, width, height} = element?.getBoundingClientRect() ?? new DOMRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    await sendMouse({type: 'move', position: middle(button())});
    expect(isHinting()).to.equal(true);
    await sendMouse({type: 'move', position: middle(hint())});
    expect(isHinting()).to.equal(true);
    await sendMouse({type: 'move', position: [1, 1]});
    expect(isHinting()).to.equal(false);
  });

  it('asks for the limits at a press, and opens the picker with them when they are there', async () => {
    await press(button());
    expect(requests).to.deep.equal([{do: 'ask-limits'}]);
    await show({isAsking: true, limits: undefined});
    expect(picked).to.equal(0);
    await show({limits: limits({types: ['png', 'zip'], filesLeft: 1})});
    expect(picked).to.equal(1);
    expect([input().accept, input().multiple]).to.deep.equal(['.png,.zip', false]);
  });

  it('accepts any file and several of them where the server names no limit', async () => {
    await show({limits: limits({types: [], filesLeft: undefined})});
    expect([input().accept, input().multiple]).to.deep.equal(['', true]);
  });

  it('says so when the server does not tell the limits, and opens no picker', async () => {
    await show({limits: undefined});
    await press(button());
    await show({limits: undefined, isAsking: true});
    await show({limits: undefined});
    expect(picked).to.equal(0);
    const told = hint();
    expect(isHinting() && told && textOf(told)).to.equal(
      'Files cannot be sent right now. Try again in a moment.',
    );
  });

  it('is disabled with the reason until an agent is here', async () => {
    await show({limits: limits({needsAgent: true}), isAgentHere: false});
    expect(button().ariaDisabled).to.equal('true');
    await press(button());
    const told = hint();
    expect(isHinting() && told && textOf(told)).to.equal('You can send files once an agent is here.');
    expect([picked, requests]).to.deep.equal([0, []]);
    await show({limits: limits({needsAgent: true})});
    expect(button().ariaDisabled).to.equal('false');
  });

  it('asks again at a press when no more files can be sent: one may have been deleted since', async () => {
    await show({limits: limits({filesLeft: 0})});
    await press(button());
    expect([isHinting(), requests]).to.deep.equal([true, [{do: 'ask-limits'}]]);
    await show({limits: limits({filesLeft: 0}), isAsking: true});
    await show({limits: limits({filesLeft: 1})});
    expect(picked).to.equal(1);
  });

  it('opens no picker if it turns out that no more files can be sent', async () => {
    await press(button());
    await show({isAsking: true});
    await show({limits: limits({filesLeft: 0})});
    expect(picked).to.equal(0);
    const told = hint();
    expect(isHinting() && told && textOf(told)).to.equal('No more files can be sent in this chat.');
  });

  it('hands on the files that were chosen, hides the hint, and lets the same be chosen again', async () => {
    await sendKeys({press: 'Tab'});
    expect(isHinting()).to.equal(true);
    const [one, two] = [new File(['1'], 'one.jpg'), new File(['2'], 'two.jpg')];
    const chosen = new DataTransfer();
    for (const file of [one, two]) chosen.items.add(file);
    input().files = chosen.files;
    input().dispatchEvent(new Event('change'));
    expect(requests).to.deep.equal([{do: 'add-files', files: [one, two], folders: []}]);
    expect(input().files).to.have.lengthOf(0);
    await attach.updateComplete;
    expect(isHinting()).to.equal(false);
  });
});

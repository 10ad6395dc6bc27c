import {expect, html, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Entry, Transcript} from '../../../src/session/model/transcript.js';
import '../../../src/ui/files/gms-chat-file.js';
import '../../../src/ui/transcript/gms-chat-transcript.js';
import type {GmsChatTranscript} from '../../../src/ui/transcript/gms-chat-transcript.js';
import {all, focused, get, names, press, textOf} from '../../support/elements/by-role.js';
import {generated} from '../../support/elements/generated.js';
import {agentSays, customerSays, entry, joined} from '../../support/values/entries.js';
import {filesView, upload} from '../../support/values/files.js';
import {outgoing, transcript} from '../../support/values/states.js';
import {settled} from '../../support/fakes/settled.js';
import {part, requestsOf} from '../../support/elements/part.js';

/** Entries from position 2 on, as the server numbers them. */
const positioned = (...entries: readonly Omit<Entry, 'position'>[]): readonly Entry[] =>
  entries.map((one, i) => ({...one, position: i + 2}));

const hello = positioned(joined(), agentSays('Hello', 1), customerSays('Hi', 2));

const many = (count: number): readonly Entry[] =>
  positioned(...Array.from({length: count}, (_, i) => agentSays(`Line ${i}`, i)));

describe('the transcript', () => {
  let element: GmsChatTranscript;
  const log = () => get(element, 'log', 'Conversation');
  const rows = () => [...(element.shadowRoot?.querySelectorAll('gms-chat-message, gms-chat-notice') ?? [])];
  const show = async (more: Partial<Transcript>) => {
    element.transcript = transcript(more);
    await settled();
  };
  beforeEach(async () => {
    element = await part<GmsChatTranscript>(
      html`<gms-chat-transcript .now=${1_000_000}></gms-chat-transcript>`,
    );
    element.style.height = '300px';
  });

  it('is a log named "Conversation" that is not live and can be scrolled by the keyboard', () => {
    expect(log().ariaLive).to.equal('off');
    expect(log().tabIndex).to.equal(0);
  });

  it('is accessible, empty and full', async () => {
    await expect(element).to.be.accessible();
    await show({
      entries: positioned(
        joined(),
        agentSays('Hello'),
        customerSays('Hi'),
        entry('push-url', {text: 'https://example.com'}),
      ),
      outgoing: [outgoing('a', {status: 'sending'}), outgoing('b', {status: 'failed'})],
    });
    await expect(element).to.be.accessible();
  });

  it('shows sender, text and time of each message, in order', async () => {
    await show({entries: hello});
    expect(rows().map(textOf)).to.deep.equal(['Kristi has joined now', 'Kristi Hello now', 'You Hi now']);
  });

  it('shows the full time of an entry while it is pressed once, and takes no focus for it', async () => {
    await show({entries: hello});
    const time = all(element, 'time')[1];
    const shown = () => time && generated(time, '::after');
    expect(shown()).to.equal('none');
    time?.click();
    expect(shown()).to.contain(time?.dataset['full']);
    expect(focused()).to.equal('nothing');
    time?.click();
    expect(shown()).to.equal('none');
    expect(time?.title, 'a screen reader would read it').to.equal('');
    time?.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    expect(time?.title).to.equal(time?.dataset['full']);
  });

  it('draws files as cards once they can be fetched, and as notices before', async () => {
    const file = {id: 'F1', name: 'form.pdf', size: 20_480};
    await show({entries: positioned(agentSays('Hello'), entry('file', {file}), agentSays('Bye'))});
    const [hi] = rows();
    expect(rows().map(textOf)[1]).to.equal('Kristi sent a file that cannot be opened here: form.pdf now');
    element.files = filesView();
    await settled();
    expect(names(element, 'button')).to.deep.equal(['Download form.pdf']);
    expect(rows().map(({localName}) => localName)).to.deep.equal(['gms-chat-message', 'gms-chat-message']);
    expect(rows()[0]).to.equal(hi);
    element.files = undefined;
    await settled();
    expect(rows().map(({localName}) => localName)).to.include('gms-chat-notice');
  });

  it('keeps what the window puts below the rows in view, and scrolls to a new upload', async () => {
    const below = document.createElement('p');
    below.textContent = 'An upload';
    element.append(below);
    await show({entries: many(30)});
    element.files = filesView();
    await settled();
    const isInView = () => below.getBoundingClientRect().bottom <= log().getBoundingClientRect().bottom;
    await waitUntil(isInView);
    log().scrollTop = 0;
    await oneEvent(log(), 'scroll');
    expect(isInView()).to.equal(false);
    element.files = filesView({uploads: [upload()]});
    await waitUntil(isInView);
  });

  it('draws a line above the first unread message, and scrolls to it', async () => {
    element.newFrom = 22;
    await show({entries: many(40)});
    const line = element.shadowRoot?.querySelector('.new');
    expect(line && textOf(line)).to.equal('New messages');
    await nextFrame();
    expect(Math.round((line?.getBoundingClientRect().top ?? 0) - log().getBoundingClientRect().top)).to.equal(
      0,
    );
    await expect(element).to.be.accessible();
  });

  it('counts new messages while the reader is further up, and scrolls to the first of them on request', async () => {
    const entries = many(42);
    await show({entries: entries.slice(0, 40)});
    log().scrollTop = 0;
    await oneEvent(log(), 'scroll');
    await show({entries});
    await press(get(element, 'button', '2 new messages'));
    await nextFrame();
    expect(names(element, 'button')).to.deep.equal([]);
    expect(log().scrollTop).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
  });

  it('updates the times when `now` changes', async () => {
    await show({entries: hello});
    element.now = 1_000_000 + 2 * 60_000 + 1_000;
    await settled();
    const times = all(element, 'time').map(textOf);
    expect(times).to.deep.equal(['2 minutes ago', '2 minutes ago', '1 minute ago']);
  });

  it('does not update a row whose time still has the same text', async () => {
    await show({entries: hello});
    let drawn = 0;
    for (const row of rows())
      if (row instanceof LitElement) row.addController({hostUpdated: () => (drawn += 1)});
    element.now += 30_000;
    await settled();
    expect(drawn).to.equal(0);
    element.now += 60_000;
    await settled();
    expect(drawn).to.equal(3);
  });

  it('ignores entries of an unknown kind that are not the words of an agent', async () => {
    const machine = entry('unknown', {text: 'x', party: 'external'});
    await show({entries: positioned(machine, entry('unknown'))});
    expect(rows()).to.deep.equal([]);
  });

  it('shows an own message only once when the server returns it', async () => {
    await show({outgoing: [outgoing('a', {text: 'Hi', status: 'sending'})]});
    expect(rows().map(textOf)).to.deep.equal(['You Hi Sending… now']);
    await show({entries: [{...customerSays('Hi'), position: 2, outgoingId: 'a'}]});
    expect(rows().map(textOf)).to.deep.equal(['You Hi now']);
  });

  it('keeps the focus on "Try again" when a message arrives', async () => {
    const failed = outgoing('a', {text: 'Hi', status: 'failed'});
    await show({entries: hello, outgoing: [failed]});
    const button = get(element, 'button', 'Try again');
    button.focus();
    await show({entries: [...hello, {...agentSays('More', 3), position: 5}], outgoing: [failed]});
    expect(focused()).to.equal('button Try again');
  });

  it('passes on the requests of its rows', async () => {
    const requests = requestsOf(element);
    await show({outgoing: [outgoing('a', {status: 'failed'})]});
    expect(names(element, 'button')).to.deep.equal(['Try again', 'Delete', 'Copy report']);
    await press(get(element, 'button', 'Try again'));
    expect(requests).to.deep.equal([{do: 'retry', id: 'a'}]);
  });

  describe('with many messages', () => {
    const first = () => textOf(rows()[0]!);
    const place = (element: Element | undefined) => Math.round(element?.getBoundingClientRect().top ?? 0);
    const frames = async () => {
      for (let i = 0; i < 4; i++) await nextFrame();
    };
    /** Scrolls, and returns where the last message was at that moment: more rows are drawn right after. */
    const scrollUp = async () => {
      log().scrollTop = 40;
      const top = place(rows().at(-1));
      await frames();
      return top;
    };

    beforeEach(async () => {
      await show({entries: many(1_000)});
      await frames();
    });

    it('draws only the last ones', () => {
      expect(rows()).to.have.length(40);
      expect(first()).to.contain('Line 960');
      expect(textOf(rows().at(-1)!)).to.contain('Line 999');
    });

    it('draws more when the reader scrolls up, without moving the visible rows', async () => {
      const last = rows().at(-1);
      const top = await scrollUp();
      expect(rows()).to.have.length(80);
      expect(first()).to.contain('Line 920');
      expect(rows().at(-1)).to.equal(last);
      expect(place(last)).to.be.closeTo(top, 1);
    });

    it('removes no rows while the reader is further up, and counts new messages', async () => {
      await scrollUp();
      const read = rows()[45]!;
      const before = place(read);
      await show({entries: many(1_003)});
      await frames();
      expect(first()).to.contain('Line 920');
      expect(place(read)).to.be.closeTo(before, 1);
      expect(names(element, 'button')).to.deep.equal(['3 new messages']);
      await press(get(element, 'button', '3 new messages'));
      await frames();
      expect(log().scrollHeight - log().clientHeight - log().scrollTop).to.be.at.most(1);
    });

    it('draws only the last ones again when the reader is back at the end', async () => {
      await scrollUp();
      log().scrollTop = log().scrollHeight;
      await frames();
      expect(rows()).to.have.length(40);
      expect(log().scrollHeight - log().clientHeight - log().scrollTop).to.be.at.most(1);
    });

    it('reuses the element of every message that is still drawn', async () => {
      const [, second] = rows();
      await show({entries: many(1_001)});
      expect(rows()).to.have.length(40);
      expect(rows()[0]).to.equal(second);
    });

    it('draws all unread messages and some before them, even if they are many', async () => {
      element.newFrom = 502;
      await frames();
      const line = element.shadowRoot?.querySelector('.new');
      expect(place(line ?? undefined) - place(log())).to.equal(0);
      expect(line?.previousElementSibling && textOf(line.previousElementSibling)).to.contain('Line 499');
    });

    it('draws enough to fill a very high list', async () => {
      element.style.height = '3000px';
      await frames();
      expect(log().scrollHeight).to.be.above(4_000);
    });
  });

  describe('scrolling', () => {
    const isAtEnd = () => log().scrollHeight - log().clientHeight - log().scrollTop <= 1;
    /** Two frames, which the list needs to follow the end. */
    const drawn = async () => {
      await nextFrame();
      await nextFrame();
    };
    const scrollTo = async (top: number) => {
      const scrolled = oneEvent(log(), 'scroll');
      log().scrollTop = top;
      await scrolled;
    };

    beforeEach(async () => {
      await show({entries: many(30)});
      await drawn();
    });

    it('starts at the end', () => {
      expect(log().scrollTop).to.be.above(0);
      expect(isAtEnd()).to.equal(true);
    });

    it('follows new messages at the end, even very long ones', async () => {
      for (const text of ['one', 'line\n'.repeat(12), 'one']) {
        const before = log().scrollHeight;
        const last = element.transcript.entries.length + 2;
        await show({entries: [...element.transcript.entries, {...agentSays(text), position: last}]});
        await drawn();
        expect(log().scrollHeight).to.be.above(before);
        expect(isAtEnd()).to.equal(true);
      }
    });

    it('stays at the end when a message arrives before the list has scrolled', async () => {
      for (const count of [40, 60, 80]) await show({entries: many(count)});
      await drawn();
      await show({entries: many(90)});
      await drawn();
      expect(isAtEnd()).to.equal(true);
    });

    it('stays in place while the reader is further up', async () => {
      await scrollTo(100);
      const before = log().scrollHeight;
      await show({entries: many(35)});
      await drawn();
      expect(log().scrollHeight).to.be.above(before);
      expect(log().scrollTop).to.equal(100);
    });

    it('does not hold back a reader who scrolls up while rows are still being drawn', async () => {
      const end = log().scrollTop;
      await show({entries: many(30), outgoing: []});
      await scrollTo(end - 16);
      await drawn();
      expect(log().scrollTop).to.equal(end - 16);
    });

    it('does not stop a smooth scroll that began before the rows are drawn', async () => {
      await show({entries: many(30), outgoing: []});
      log().scrollTo({top: 0, behavior: 'smooth'});
      await waitUntil(() => log().scrollTop === 0, 'it does not go to its beginning');
    });

    it('follows again when the reader is back at the end', async () => {
      await scrollTo(100);
      await scrollTo(log().scrollHeight);
      await show({entries: many(35)});
      await drawn();
      expect(isAtEnd()).to.equal(true);
    });

    it('scrolls to the end when the customer sends a message', async () => {
      await scrollTo(100);
      await show({entries: many(30), outgoing: [outgoing('a')]});
      await drawn();
      expect(isAtEnd()).to.equal(true);
    });

    it('stays at the end when the server confirms an own message that makes the list just overflow', async () => {
      await show({entries: many(30), outgoing: [outgoing('a', {text: 'Hi', status: 'sent'})]});
      element.style.height = `${log().scrollHeight - 60}px`;
      await drawn();
      await show({entries: [...many(30), {...customerSays('Hi'), position: 40, outgoingId: 'a'}]});
      await drawn();
      expect(log().scrollTop).to.be.above(0);
      expect(isAtEnd()).to.equal(true);
    });

    describe('after a move in the page, which sets every scrolled element back', () => {
      const move = async () => {
        const place = document.createElement('div');
        element.parentElement?.after(place);
        if (element.parentElement) place.append(element.parentElement);
        await drawn();
      };

      it('is at the end, and follows new messages', async () => {
        await move();
        expect(isAtEnd()).to.equal(true);
        await show({entries: many(35)});
        await drawn();
        expect(isAtEnd()).to.equal(true);
        element.style.height = '180px';
        await drawn();
        expect(isAtEnd()).to.equal(true);
      });

      it('is where the reader was further up', async () => {
        await scrollTo(100);
        await move();
        expect(log().scrollTop).to.equal(100);
        await show({entries: many(35)});
        await drawn();
        expect(names(element, 'button')).to.deep.equal(['5 new messages']);
      });
    });

    it('stays at the end when the list shrinks', async () => {
      element.style.height = '180px';
      await drawn();
      expect(log().clientHeight).to.equal(180);
      expect(isAtEnd()).to.equal(true);
    });
  });
});

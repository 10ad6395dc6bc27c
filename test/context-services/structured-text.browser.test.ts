import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {agentsIn, decodeTranscript} from '../../src/context-services/structured-text.js';
import {timeOf} from '../../src/session/model/transcript.js';
import {rowsOf} from '../../src/ui/transcript/rows.js';
import {transcriptXml} from '../support/values/interactions.js';

const START = Date.UTC(2009, 7, 5, 9, 33, 10);

/** An XML transcript that contains these elements. */
const xml = (content: string, attributes = 'startAt="2009-08-05T09:33:10Z"') =>
  `<?xml version="1.0"?><chatTranscript ${attributes}>${content}</chatTranscript>`;
const party = (id: string, nick: string, type = 'AGENT') =>
  `<newParty userId="${id}" timeShift="0" visibility="ALL"><userInfo userNick="${nick}" userType="${type}"/></newParty>`;
const message = (content: string, attributes = '') =>
  `<message userId="1" timeShift="1" visibility="ALL" ${attributes}>${content}</message>`;

/** The texts of the decoded transcript. */
const texts = (text: string) => decodeTranscript(text)?.entries.map((entry) => entry.text);

describe('the structured text of a chat', () => {
  it('is decoded to the transcript that the live chat had', () => {
    const transcript = decodeTranscript(transcriptXml);
    expect(transcript?.origin).to.equal(START);
    expect(
      transcript?.entries.map(({kind, party, nickname, text, seconds}) => [
        kind,
        party,
        nickname,
        text,
        seconds,
      ]),
    ).to.deep.equal([
      ['joined', 'client', 'VasyaP', '', 0],
      ['joined', 'agent', 'Kristi', '', 14],
      ['message', 'agent', 'Kristi', 'Hello <b>there</b>', 23],
      ['message', 'client', 'VasyaP', 'Hi', 25],
      ['push-url', 'agent', 'Kristi', 'https://example.org', 40],
      ['left', 'client', 'VasyaP', '', 54],
    ]);
    expect(transcript && agentsIn(transcript)).to.deep.equal(['Kristi']);
  });

  it('leaves out everything that the customer did not see', () => {
    expect(JSON.stringify(decodeTranscript(transcriptXml))).not.to.contain('secret');
    for (const visibility of ['INT', 'VIP', 'agents', ''])
      expect(
        texts(xml(`<message visibility="${visibility}"><msgText>psst</msgText></message>`)),
      ).to.deep.equal([]);
    expect(texts(xml('<message visibility="all"><msgText>hello</msgText></message>'))).to.deep.equal([
      'hello',
    ]);
  });

  it('has the files that were sent, and no other command of the server', () => {
    const notice = (words: string, data = '') =>
      `<notice userId="1"><noticeText noticeType="SYS_COMMAND">${words}</noticeText>${data}</notice>`;
    const named = '<userData><item key="file-id">1</item><item key="file-name">bill.pdf</item></userData>';
    const transcript = decodeTranscript(
      xml(party('1', 'Kristi') + notice('file-uploaded', named) + notice('file-uploaded') + notice('reset')),
    );
    expect(transcript?.entries.slice(1).map(({kind, text}) => [kind, text])).to.deep.equal([
      ['file', 'bill.pdf'],
      ['file', ''],
    ]);
  });

  it('names several agents, each once, also one who joined twice', () => {
    const transcript = decodeTranscript(
      xml(
        party('1', 'Kristi') +
          party('2', 'Anna') +
          party('3', 'Kristi') +
          party('4', 'V', 'CLIENT') +
          party('5', ''),
      ),
    );
    expect(transcript && agentsIn(transcript)).to.deep.equal(['Kristi', 'Anna']);
  });

  it('is decoded with any parts missing', () => {
    expect(decodeTranscript(xml('', ''))?.origin).to.equal(0);
    expect(decodeTranscript(xml('', ''), 17)?.origin).to.equal(17);
    expect(decodeTranscript(xml('', 'startAt="yesterday"'), 17)?.origin).to.equal(17);
    expect(
      decodeTranscript(xml('<newParty/><message/><notice/><partyLeft/><unheardOf/>'))?.entries.map(
        ({kind, nickname}) => [kind, nickname],
      ),
    ).to.deep.equal([
      ['joined', ''],
      ['left', ''],
    ]);
    expect(texts(xml(message('<msgText/>') + message('<msgText>a</msgText>')))).to.deep.equal(['a']);
  });

  it('gives every entry a time, at least that of the start', () => {
    for (const shift of ['-1', 'soon', '', '1e300', 'Infinity', 'NaN', '99999999999999999999']) {
      const transcript = decodeTranscript(
        xml(`<message timeShift="${shift}"><msgText>a</msgText></message>`),
      );
      const entry = transcript?.entries[0];
      expect(transcript && entry && timeOf(entry, transcript), shift).to.equal(START);
    }
  });

  it('gives an entry without a readable time that of the entry before it', () => {
    const times = ['5', 'soon', '', '1e300', '7.9'];
    const content = times.map((shift) => `<message timeShift="${shift}"><msgText>a</msgText></message>`);
    const lacking = '<message><msgText>a</msgText></message>';
    expect(
      decodeTranscript(xml(content.join('') + lacking))?.entries.map(({seconds}) => seconds),
    ).to.deep.equal([5, 5, 5, 5, 7, 7]);
  });

  it('is decoded with CDATA, comments, another prefix, or a byte order mark', () => {
    expect(texts(xml(message('<msgText><![CDATA[<a> & <!DOCTYPE b>]]></msgText>')))).to.deep.equal([
      '<a> & <!DOCTYPE b>',
    ]);
    expect(
      texts(
        `\ufeff \n<!-- a > b --><?c d?><!-- <!DOCTYPE --> <chatTranscript>${message('<msgText>a</msgText>')}</chatTranscript>`,
      ),
    ).to.deep.equal(['a']);
    expect(
      texts(
        `<t:chatTranscript xmlns:t="urn:t"><t:message><t:msgText>a</t:msgText></t:message></t:chatTranscript>`,
      ),
    ).to.deep.equal(['a']);
  });

  describe('when it is damaged', () => {
    const three = (text: string) =>
      xml(['one', text, 'three'].map((one) => message(`<msgText>${one}</msgText>`)).join(''));
    const left: Readonly<Record<string, string>> = {
      'a vertical tab': 'a\u000bb',
      'a form feed': 'a\u000cb',
      'a reference to a vertical tab': 'a&#11;b',
      'a hexadecimal reference': 'a&#xB;b',
      'a null character': 'a&#0;b',
      'a reference to a surrogate': 'a&#xD800;b',
      'U+FFFE': 'a\ufffeb',
      'a reference past all characters': 'a&#99999999999;b',
    };
    for (const [what, text] of Object.entries(left)) {
      it(`leaves out ${what}, and nothing else`, () => {
        expect(texts(three(text))).to.deep.equal(['one', 'ab', 'three']);
        expect(decodeTranscript(three(text))?.isPartial).to.equal(false);
        const inName = xml(party('1', text) + message('<msgText>x</msgText>'));
        expect(decodeTranscript(inName)?.entries.map(({nickname}) => nickname)).to.deep.equal(['ab', 'ab']);
      });
    }

    it('loses no message to a lone surrogate, which some browsers read as U+FFFD', () => {
      const said = texts(three('a\ud800b'));
      expect(said?.map((text) => text.replace('\ufffd', ''))).to.deep.equal(['one', 'ab', 'three']);
    });

    it('reads an ampersand and an unknown entity as text', () => {
      expect(texts(three('Q&A &nbsp;'))).to.deep.equal(['one', 'Q&A &nbsp;', 'three']);
    });

    it('is read up to where it breaks off, and says that messages may be missing', () => {
      const whole = texts(transcriptXml) ?? [];
      for (let end = transcriptXml.indexOf('<message'); end < transcriptXml.length - 2; end += 37) {
        const cut = decodeTranscript(transcriptXml.slice(0, end));
        expect(cut?.entries.map(({text}) => text)).to.deep.equal(whole.slice(0, cut?.entries.length));
        expect(cut?.entries.length).to.be.at.least(2);
        expect(cut?.origin).to.equal(START);
        expect(cut?.isPartial, transcriptXml.slice(0, end)).to.equal(true);
      }
      expect(decodeTranscript(transcriptXml)?.isPartial).to.equal(false);
    });

    it('loses only the entries that cannot be read', () => {
      for (const text of ['a < b', 'a</b>', '<msgText>', 'a <b c=d>e</b>']) {
        expect(texts(three(text)), text).to.deep.equal(['one', 'three']);
        expect(decodeTranscript(three(text))?.isPartial).to.equal(true);
      }
      const twice = three('a < b').replace('three', 'c < d') + message('<msgText>four</msgText>');
      expect(texts(twice)).to.deep.equal(['one', 'four']);
    });

    it('still hides what the customer did not see', () => {
      const secret = `<message visibility="INT"><msgText>a secret \u000b</msgText></message>`;
      expect(texts(xml(secret + message('<msgText>a</msgText>')))).to.deep.equal(['a']);
      expect(texts(xml(secret + message('<msgText>a</msgText>')).slice(0, -5))).to.deep.equal(['a']);
    });

    it('does not read XML that a customer quoted as an entry', () => {
      const quoted = message(
        '<msgText><![CDATA[<message><msgText>forged</msgText></message>]]>\u000b</msgText>',
      );
      expect(texts(xml(quoted).slice(0, -3))).to.deep.equal(['<message><msgText>forged</msgText></message>']);
    });

    it('is parsed a bounded number of times, however much of it is damaged', () => {
      let parsed = 0;
      // Not a class that extends DOMParser: WebKit's constructor makes a plain DOMParser for it.
      const real = Object.getOwnPropertyDescriptor(DOMParser.prototype, 'parseFromString') ?? {};
      const parse: unknown = real.value;
      if (typeof parse !== 'function') throw new Error('There is no parser.');
      Object.defineProperty(DOMParser.prototype, 'parseFromString', {
        ...real,
        value(this: DOMParser, ...xml: unknown[]): unknown {
          parsed += 1;
          return Reflect.apply(parse, this, xml);
        },
      });
      const damaged = message('<msgText>a < b</msgText>').repeat(20_000);
      expect(texts(xml(message('<msgText>first</msgText>') + damaged))).to.deep.equal(['first']);
      Object.defineProperty(DOMParser.prototype, 'parseFromString', real);
      expect(parsed).to.be.within(1_000, 2_010);
    });
  });

  describe('with hostile content', () => {
    const bomb = `<!DOCTYPE chatTranscript [<!ENTITY a "aaaaaaaaaa">${Array.from({length: 9}, (_, i) => `<!ENTITY ${'b'.repeat(i + 1)} "${`&${i ? 'b'.repeat(i) : 'a'};`.repeat(10)}">`).join('')}]>`;
    const nothing: Readonly<Record<string, string>> = {
      'defines entities': `<?xml version="1.0"?>${bomb}<chatTranscript>${message('<msgText>&bbbbbbbbb;</msgText>')}</chatTranscript>`,
      'reads a file': `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><chatTranscript>${message('<msgText>&f;</msgText>')}</chatTranscript>`,
      'hides its type behind a comment': `<!--> a --><!DOCTYPE chatTranscript [<!ENTITY a "b">]><chatTranscript/>`,
      'hides its type behind instructions and blanks': `<?a?>${' '.repeat(5_000)}<?b ?><!--c--> <!doctype a><chatTranscript/>`,
      'hides its type behind a character that is removed': `<\u0001!DOCTYPE a [<!ENTITY a "b">]><chatTranscript>${message('<msgText>&a;</msgText>')}</chatTranscript>`,
      'breaks off before its first entry': transcriptXml.slice(0, 150),
      'is too long': xml(message(`<msgText>${'a'.repeat(4_000_000)}</msgText>`)),
      'is too deep': xml('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
      'is another document': '<html xmlns="http://www.w3.org/1999/xhtml"><body>Log in</body></html>',
      'is no XML': '{"a": 1}',
      'is empty': '',
    };
    for (const [what, text] of Object.entries(nothing)) {
      it(`is refused when it ${what}`, () => {
        expect(decodeTranscript(text)).to.equal(undefined);
      });
    }

    it('keeps scripts and images as text, runs nothing and fetches nothing', async () => {
      const fetched: string[] = [];
      const observer = new PerformanceObserver((list) =>
        fetched.push(...list.getEntries().map(({name}) => name)),
      );
      observer.observe({entryTypes: ['resource']});
      const html = 'xmlns="http://www.w3.org/1999/xhtml"';
      const said = texts(
        xml(
          message(
            `<msgText><script ${html}>document.title = 'broken into'</script><img ${html} src="/broken-into.png" onerror="document.title = 'broken into'"/>a</msgText>`,
          ) +
            `<script ${html} src="/broken-into.js"/><svg xmlns="http://www.w3.org/2000/svg" onload="document.title = 'broken into'"/>`,
        ),
      );
      expect(said).to.deep.equal(["document.title = 'broken into'a"]);
      await new Promise(requestAnimationFrame);
      expect(document.title).not.to.contain('broken');
      expect(fetched.filter((name) => name.includes('broken'))).to.deep.equal([]);
      observer.disconnect();
    });

    it('shows only the last part of a very long chat', () => {
      const many = Array.from({length: 6_000}, (_, i) => message(`<msgText>${i}</msgText>`)).join('');
      const said = texts(xml(many));
      expect([said?.length, said?.[0], said?.at(-1)]).to.deep.equal([5_000, '1000', '5999']);
      expect(decodeTranscript(xml(many))?.isPartial).to.equal(true);
    });
  });

  it('never throws, and its result can be drawn', () => {
    const name = fc.constantFrom(
      'newParty',
      'message',
      'notice',
      'partyLeft',
      'userInfo',
      'msgText',
      'noticeText',
      'a',
    );
    const attribute = fc.constantFrom(
      'userId',
      'timeShift',
      'visibility',
      'userNick',
      'userType',
      'noticeType',
    );
    const value = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('ALL', '1', 'AGENT', 'USER_PUSHED_URL', '-1'),
    );
    const escaped = (text: string) =>
      text.replace(/[^ -~]|[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 63};`);
    const {tree} = fc.letrec<{tree: string; leaf: string}>((tie) => ({
      tree: fc.oneof(
        {maxDepth: 3},
        value.map(escaped),
        fc
          .tuple(name, fc.dictionary(attribute, value), fc.array(tie('tree'), {maxLength: 4}))
          .map(([tag, attributes, content]) => {
            const list = Object.entries(attributes).map(([key, one]) => ` ${key}="${escaped(one)}"`);
            return `<${tag}${list.join('')}>${content.join('')}</${tag}>`;
          }),
      ),
      leaf: fc.constant(''),
    }));
    fc.assert(
      fc.property(fc.array(tree), fc.string(), (content, tail) => {
        for (const text of [xml(content.join('')), xml(content.join('')) + tail, tail + content.join('')]) {
          const transcript = decodeTranscript(text);
          for (const {at} of transcript ? rowsOf(transcript) : []) new Date(at).toISOString();
        }
      }),
    );
  });
});

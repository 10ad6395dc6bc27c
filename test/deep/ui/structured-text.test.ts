import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {decodeTranscript} from '../../../src/context-services/structured-text.js';
import {rowsOf} from '../../../src/ui/transcript/rows.js';
import {PAYLOADS} from '../../support/security/payloads.js';
import {transcriptXml} from '../../support/values/interactions.js';

/** Parts of a transcript, of its damage, and of attacks on parsers. */
const part = fc.oneof(
  fc.constantFrom(...transcriptXml.split(/(?=<)/)),
  fc.constantFrom(...PAYLOADS),
  fc.constantFrom(
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '&#0;',
    '<?a?>',
    '\ud800',
  ),
  fc.string({unit: 'binary'}),
);

it('any text is a transcript that can be drawn, or none, in bounded time', () => {
  fc.assert(
    fc.property(fc.array(part, {maxLength: 60, size: 'max'}), fc.boolean(), (parts, isWrapped) => {
      const text = parts.join('');
      const began = performance.now();
      const transcript = decodeTranscript(isWrapped ? `<chatTranscript>${text}</chatTranscript>` : text);
      for (const {at} of transcript ? rowsOf(transcript) : []) new Date(at).toISOString();
      expect(performance.now() - began).to.be.below(2_000);
    }),
    {numRuns: 3_000},
  );
});

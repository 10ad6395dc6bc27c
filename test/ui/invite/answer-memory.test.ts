import {expect} from '@open-wc/testing';
import {AnswerMemory, type Once} from '../../../src/ui/invite/answer-memory.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 21);

describe('the memory of an invitation', () => {
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  const later: Readonly<Record<Once, readonly boolean[]>> = {
    session: [true, true],
    day: [true, false],
    ever: [true, true],
  };
  for (const once of ['session', 'day', 'ever'] as const)
    it(`keeps once="${once}" for other pages`, () => {
      new AnswerMemory('size', once).keep(NOW);
      const next = new AnswerMemory('size', once);
      expect([next.isOver(NOW + DAY - 1), next.isOver(NOW + DAY)]).to.deep.equal(later[once]);
      expect(new AnswerMemory('other', once).isOver(NOW)).to.equal(false);
      const storage = once === 'session' ? sessionStorage : localStorage;
      expect(storage.getItem('gms-chat-invite size')).to.equal(`${NOW}`);
    });

  it('knows on this page what a forbidden storage cannot keep', () => {
    const own = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Storage.prototype.setItem = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
    const memory = new AnswerMemory('', 'ever');
    expect(memory.isOver(NOW)).to.equal(false);
    memory.keep(NOW);
    Object.defineProperty(Storage.prototype, 'setItem', own);
    expect(memory.isOver(NOW)).to.equal(true);
  });

  it('does not take an answer for one of today that a wrong clock has put years ahead', () => {
    new AnswerMemory('size', 'day').keep(NOW + 1_000 * DAY);
    const next = new AnswerMemory('size', 'day');
    expect([next.isOver(NOW), next.isOver(NOW + 1_000 * DAY)]).to.deep.equal([false, true]);
  });
});

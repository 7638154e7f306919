// The one rule of contacts, read out whole: visibility × role × list × consent.
import { GUEST, OUTSIDER, ROLES, type Actor, type Role } from '../../lib/auth/actor';
import { consentOn, keepAs, ruleOn, type ContactMarks, type Purpose } from '../../lib/auth/contact-rule';

const DAY = '2026-11-29';
const as = (role: Role): Actor =>
  role === 'guest' ? GUEST : role === 'outsider' ? OUTSIDER : { role, id: 'u', name: 'U' };
const contact = (over: Partial<ContactMarks> = {}): ContactMarks => ({
  id: 'c',
  visibility: 'public',
  consentFrom: null,
  consentUntil: null,
  ...over,
});
/** Role → the signs beside it, or why it is held back (null: not even said). */
const read = (
  over: Partial<ContactMarks>,
  many = false,
  covered: readonly string[] = [],
  purpose: Purpose = 'givenOut',
): Record<string, string> =>
  Object.fromEntries(
    ROLES.map((role) => {
      const looking = { actor: as(role), purpose, wallDay: DAY, many, covered: new Set(covered) };
      const ruling = ruleOn(looking, contact(over));
      return [role, ruling.signs ? `shown ${ruling.signs.join(' ')}`.trim() : `held ${ruling.why}`];
    }),
  );
const nobody = 'held null';

test('a public contact is for everybody who may come in', () => {
  const all = {
    guest: 'shown',
    reader: 'shown',
    moderator: 'shown',
    editor: 'shown',
    auditor: 'shown',
    admin: 'shown',
  };
  expect(read({})).toEqual({ outsider: nobody, ...all });
  expect(read({}, true)).toEqual({ outsider: nobody, ...all });
});

test('an internal one is for offices, entry by entry, and in a list of many for editors', () => {
  const held = { outsider: 'held internal', guest: 'held internal', auditor: 'held internal', admin: 'held internal' };
  const shown = 'shown internal';
  expect(read({ visibility: 'internal' })).toEqual({ ...held, reader: shown, moderator: shown, editor: shown });
  expect(read({ visibility: 'internal' }, true)).toEqual({
    ...held,
    reader: 'held many',
    moderator: 'held many',
    editor: shown,
  });
});

test.each([false, true])('one on request is for editors, and for offices that have it by a loan (many: %s)', (many) => {
  const shownTo = (covered: string[]): string[] =>
    Object.entries(read({ visibility: 'onRequest' }, many, covered)).flatMap(([role, what]) =>
      what === 'shown onRequest' ? [role] : [],
    );
  expect(shownTo([])).toEqual(['editor']);
  expect(shownTo(['another'])).toEqual(['editor']);
  expect(shownTo(['c'])).toEqual(['reader', 'moderator', 'editor']);
});

test('an internal one that is lent stays in a list of many', () => {
  expect(read({ visibility: 'internal' }, true, ['c'])).toMatchObject({
    guest: 'held internal',
    auditor: 'held internal',
    admin: 'held internal',
    reader: 'shown internal',
    moderator: 'shown internal',
  });
});

test('a loan shows nothing whose consent is over or to come', () => {
  for (const over of [{ consentUntil: '2026-11-28' }, { consentFrom: '2026-12' }])
    expect(read({ visibility: 'onRequest', ...over }, false, ['c'])).toMatchObject({
      reader: nobody,
      moderator: nobody,
    });
});

const WITHOUT_CONSENT = [{ consentUntil: '2026-11-28' }, { consentFrom: '2026-12' }];

test('without consent a contact is given out to nobody, and not even counted', () => {
  for (const visibility of ['public', 'internal', 'onRequest'] as const)
    for (const over of WITHOUT_CONSENT)
      for (const many of [false, true])
        for (const [role, what] of Object.entries(read({ visibility, ...over }, many, ['c'])))
          expect([visibility, role, what]).toEqual([visibility, role, nobody]);
});

test('where it is kept, those who keep it see it still, and nobody else', () => {
  for (const visibility of ['public', 'internal', 'onRequest'] as const)
    for (const over of WITHOUT_CONSENT)
      for (const [role, what] of Object.entries(read({ visibility, ...over }, false, [], 'kept'))) {
        const shown = `shown ${visibility === 'public' ? '' : visibility}`.trim();
        expect([visibility, role, what]).toEqual([visibility, role, role === 'editor' ? shown : nobody]);
      }
  expect(keepAs(as('editor'), DAY)).toMatchObject({ purpose: 'kept', many: false, covered: new Set() });
});

test('a consent holds on its first and its last day, as precise as they were said', () => {
  const on = (consentFrom: string | null, consentUntil: string | null) => consentOn({ consentFrom, consentUntil }, DAY);
  expect(on('2026-11-29', '2026-11-29')).toBeNull();
  expect(on('2026', '2026')).toBeNull();
  expect(on('2026-11', null)).toBeNull();
  expect(on(null, '2026-11')).toBeNull();
  expect(on(null, '2026-10')).toBe('over');
  expect(on('2027', null)).toBe('toCome');
});

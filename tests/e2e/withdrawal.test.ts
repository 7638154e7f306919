// A consent is withdrawn: with the answer to that press the contact is gone from all that hands contacts on, for whoever asks,
// in open sessions too; and those who keep it see what is the matter, where they keep it.
import { beforeAll, expect, it } from '@jest/globals';
import { getAs } from '../support/e2e-account';
import { select } from '../support/e2e-basket';
import { textOf } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';
import { askOutputs, MAIL, OWNER, PHONE, withdraw } from '../support/e2e-withdrawal';

const office = useOffice({ env: { NETZKOMPASS_MOST_EXPORTS: '100000', NETZKOMPASS_MOST_CALLS: '100000' } });
const WHO = ['guest', 'reader', 'editor'] as const;
let cookies: Record<(typeof WHO)[number], string>;

beforeAll(async () => {
  const [reader, editor] = [await office.as('reader'), await office.as('editor')];
  const basket = `basket=${await select(office.origin(), [OWNER])}`;
  cookies = { guest: basket, reader: `${reader}; ${basket}`, editor: `${editor}; ${basket}` };
});

it.each([PHONE, MAIL])('the $channel is shown to all before, and to nobody in the tick after', async (contact) => {
  const ask = (who: (typeof WHO)[number]) => askOutputs(office.origin(), cookies[who], contact);
  for (const who of WHO)
    for (const { address, status, shows } of await ask(who))
      expect([who, address, status, shows]).toEqual([who, address, 200, true]);

  expect((await withdraw(office.origin(), cookies.editor, contact)).status).toBe(303);
  const answers = await Promise.all(WHO.map(async (who) => ({ who, outputs: await ask(who) })));
  for (const { who, outputs } of answers)
    for (const { address, status, shows } of outputs)
      expect([who, address, status, shows]).toEqual([who, address, 200, false]);
});

it('the page of its entry tells those who keep it that it is withdrawn, and nobody else of it', async () => {
  const pages = await Promise.all(WHO.map((who) => getAs(office.origin(), `/organisations/${OWNER}`, cookies[who])));
  const [guest, reader, editor] = pages.map(({ text }) => textOf(text));
  for (const text of [guest, reader]) expect(text).not.toMatch(/4710380|lindenblatt@|Einwilligung/);
  expect(editor).toMatch(/Elternarbeit, Telefon: 0221 4710380 .{0,40}Einwilligung widerrufen am \d+\. \S+ \d{4}/);
  const [, card = ''] = /aria-labelledby="reach"(.*?)<\/aside>/s.exec(pages[2]?.text ?? '') ?? [];
  expect(card).not.toBe('');
  expect(card).not.toContain('4710380');
});

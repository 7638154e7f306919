// A contact whose consent is withdrawn, over HTTP; and every output that hands contacts on.
import { getAs } from './e2e-account';
import { postBasket } from './e2e-basket';
import { send, type Answer } from './e2e-http';
import { hidden, postAs } from './e2e-records';

/** An example of the dataset, and two of its contacts that everybody sees; made up, all of them. */
export const OWNER = 'elternverein-lindenblatt-velbert';
export interface Contact {
  channel: 'phone' | 'email';
  value: string;
}
export const PHONE: Contact = { channel: 'phone', value: '0221 4710380' };
export const MAIL: Contact = { channel: 'email', value: 'lindenblatt@example.org' };

async function idOf(origin: string, editor: string, { value }: Contact): Promise<string> {
  const entry = (await getAs(origin, `/organisations/${OWNER}`, editor)).text;
  const id = new RegExp(`href="/records/contact/([^?"]+)[^"]*" aria-label="[^"]*${value}`).exec(entry)?.[1];
  if (id === undefined) throw new Error('the entry has no such contact');
  return id;
}

/** Presses the button of its form. */
export async function withdraw(origin: string, editor: string, contact: Contact): Promise<Answer> {
  const id = await idOf(origin, editor, contact);
  const address = `/records/contact/${id}?at=${OWNER}`;
  const [, form = ''] = (await getAs(origin, address, editor)).text.split('name="act" value="withdraw"');
  const [requestKey, seen] = [hidden(form, 'requestKey'), hidden(form, 'seen')];
  return postAs(origin, '/records/contact', editor, { act: 'withdraw', id, at: OWNER, address, requestKey, seen });
}

/** The text that the page of the selection gives to the mail program. */
const COPY = 'copy for mail';
/** What hands contacts on; the selection holds their owner. */
const HANDED_ON = [
  '/api/v1/search?q=lindenblatt',
  `/api/v1/entries/${OWNER}`,
  '/directory?q=lindenblatt',
  '/directory?q=lindenblatt&shape=table&column=phone&column=mail',
  '/directory?q=lindenblatt&shape=map',
  '/basket',
  '/booklet?of=selection',
  '/booklet?q=lindenblatt',
  ...['csv', 'text', 'vcard3', 'vcard4'].map((format) => `/basket/export?format=${format}`),
];
export const OUTPUTS: readonly string[] = [...HANDED_ON, COPY];
/** Its lines have room for one. */
const PHONES_ONLY: readonly string[] = ['/directory?q=lindenblatt&shape=map'];

const plain = (text: string): string => decodeURIComponentCalmly(text).replace(/[\s()/–-]/g, '');
function decodeURIComponentCalmly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** All outputs at once, none waiting for another: of each, whether the contact is there. */
export async function askOutputs(
  origin: string,
  cookie: string,
  { channel, value }: Contact,
): Promise<{ address: string; status: number; shows: boolean }[]> {
  const headers = cookie ? { cookie } : {};
  const json = { accept: 'application/json', ...headers };
  const asked = [
    ...HANDED_ON.filter((address) => channel === 'phone' || !PHONES_ONLY.includes(address)).map((address) => ({
      address,
      answer: send(origin, address, { headers }),
    })),
    { address: COPY, answer: postBasket(origin, [['add', OWNER]], undefined, json) },
  ];
  // as it is written, nationally and internationally alike
  const wanted = channel === 'phone' ? plain(value).replace(/^0/, '') : value;
  return Promise.all(
    asked.map(async ({ address, answer }) => {
      const { status, text } = await answer;
      return { address, status, shows: plain(text).includes(wanted) };
    }),
  );
}

// The address bar of the network: the address that the server knows, and the section of the picture, which only concerns us.
import { SECTION, writeSection, type Section } from '../../../lib/network/section';

/** `at` stands last, and unlike the rest with its commas as they are. */
export function barOf(path: string, search: URLSearchParams | null, section: Section | null): string {
  const rest = new URLSearchParams(search ?? path.split(/\?(.*)/s)[1] ?? '');
  rest.delete(SECTION);
  const at = section ? `${SECTION}=${writeSection(section)}` : '';
  const query = [rest.toString(), at].filter((part) => part !== '').join('&');
  return `${path.split('?')[0] ?? ''}${query ? `?${query}` : ''}`;
}

/** Without asking the server, and without a new entry in the browser's history. @returns what stands there now */
export function writeBar(section: Section | null): string {
  const { pathname, search, hash } = location;
  const to = barOf(pathname, new URLSearchParams(search), section);
  // some browsers refuse many in a short time: the picture is right all the same
  try {
    if (to !== pathname + search) history.replaceState(null, '', to + hash);
  } catch (error) {
    console.info('Netzkompass: the section is not in the address', error);
  }
  return to;
}

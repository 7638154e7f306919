// How long an address may be, for the server and the browser.
/** Longer ones are cut or refused by mail programs and old proxies. */
export const LONGEST_ADDRESS = 1800;

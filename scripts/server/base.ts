// Where the app is reached from this machine, for what is printed on the terminal.
const shownHost = (host: string): string =>
  ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;

/** `http://localhost:3000` */
export const baseOf = (host: string, port: number): string => `http://${shownHost(host)}:${port}`;

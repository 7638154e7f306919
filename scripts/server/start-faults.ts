// What a person reads when the start fails: one clear line for each fault, no stack trace.
import { isDomainError, type DomainError, type ErrorCode } from '../../graph/model/errors';
import type { Config } from '../../lib/config/config';

type Lines = (error: DomainError, config: Config | undefined) => string[];

const store = (config: Config | undefined): string =>
  config?.neo4j ? `Die Datenbank ${config.neo4j.uri}` : `Der Datenbestand in ${config?.dataFolder ?? '.data'}`;

const listed = (error: DomainError, name: string): string[] => {
  const mistakes = error.detail[name];
  return Array.isArray(mistakes) ? mistakes.map(String) : [error.message];
};

const FAULTS: Partial<Record<ErrorCode, Lines>> = {
  configInvalid: (error) => listed(error, 'mistakes').map((line) => `Einstellung: ${line}`),
  storeInUse: (error, config) => {
    const { pid } = error.detail;
    const holder = typeof pid === 'number' ? `vom Prozess ${pid}` : 'von einem anderen Prozess';
    return [
      `${store(config)} wird schon ${holder} verwendet. Beenden Sie ihn, oder wählen Sie mit NETZKOMPASS_DATA einen anderen Ordner.`,
    ];
  },
  storeNotWritable: (_error, config) => [
    `Der Ordner ${config?.dataFolder ?? '.data'} lässt sich nicht anlegen oder nicht beschreiben. Prüfen Sie die Rechte, oder wählen Sie mit NETZKOMPASS_DATA einen anderen.`,
  ],
  diskFull: (_error, config) => [
    `Der Datenträger ist voll: in ${config?.dataFolder ?? '.data'} lässt sich nichts mehr speichern.`,
  ],
  storeDamaged: (_error, config) => [
    `${store(config)} ist beschädigt und wurde nicht verändert. Spielen Sie eine Sicherung ein, oder wählen Sie einen anderen Ordner.`,
  ],
  storeNewer: (_error, config) => [
    `${store(config)} stammt von einer neueren Version von Netzkompass und wurde nicht verändert. Verwenden Sie diese Version.`,
  ],
  storeForeign: (_error, config) => [
    `${store(config)} enthält fremde Daten und wurde nicht verändert. Netzkompass braucht eine leere Datenbank oder seine eigene.`,
  ],
  storeUnavailable: (_error, config) => [
    `${store(config)} ist nicht erreichbar. Läuft der Server, und stimmt NEO4J_URI?`,
  ],
  wrongPassword: (_error, config) => [
    `${store(config)} lehnt die Anmeldung ab. Stimmen NEO4J_USER und NEO4J_PASSWORD?`,
  ],
  seedInvalid: (error) => mistakesOfDataset(error),
};

function mistakesOfDataset(error: DomainError): string[] {
  const { mistakes } = error.detail;
  if (!Array.isArray(mistakes)) return [`Datendateien: ${error.message}`];
  return (mistakes as { file: string; line: number; reason: string }[]).map(
    ({ file, line, reason }) => `Datendatei ${file}, Zeile ${line}: ${reason}`,
  );
}

const SYSTEM: Readonly<Record<string, (config: Config | undefined) => string>> = {
  EADDRINUSE: (config) =>
    `Der Port ${config?.port ?? ''} ist schon belegt. Wählen Sie mit PORT einen anderen, oder beenden Sie, was dort läuft.`,
  EADDRNOTAVAIL: (config) => `Die Adresse ${config?.host ?? ''} gibt es auf diesem Rechner nicht. Prüfen Sie HOST.`,
  ENOTFOUND: (config) => `Der Rechnername ${config?.host ?? ''} ist unbekannt. Prüfen Sie HOST.`,
  EACCES: (config) => `Der Port ${config?.port ?? ''} braucht besondere Rechte. Wählen Sie mit PORT einen über 1023.`,
  ENOSPC: (config) => `Der Datenträger ist voll: in ${config?.dataFolder ?? '.data'} lässt sich nichts mehr speichern.`,
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Lines without line breaks; an unexpected fault gives its message, the log has the rest. */
export function faultLines(error: unknown, config: Config | undefined): string[] {
  const lines =
    (isDomainError(error) ? FAULTS[error.code]?.(error, config) : undefined) ??
    (SYSTEM[codeOf(error)] ? [SYSTEM[codeOf(error)]?.(config) ?? ''] : undefined);
  const unexpected = error instanceof Error ? error.message : String(error);
  return (lines ?? [`Netzkompass lässt sich nicht starten: ${unexpected}`]).map((line) => line.replace(/\s+/g, ' '));
}

export const isExpected = (error: unknown): boolean =>
  (isDomainError(error) && error.code in FAULTS) || codeOf(error) in SYSTEM;

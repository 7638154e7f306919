// The variables of the environment that the app knows, each with its rule. `.env.example` explains the same list.
import { z } from 'zod';
import { oidcVariables } from './oidc';
import { isMailServer } from './smtp';

const wholeNumber = (from: number, to: number, says: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, says)
    .transform(Number)
    .refine((value) => value >= from && value <= to, says);
const yesOrNo = z.enum(['true', 'false'], 'muss true oder false sein').transform((value) => value === 'true');

/** The message of a rule follows the name of the variable: „PORT muss …“. An empty value counts as absent. */
export const variables = z.object({
  PORT: wholeNumber(0, 65_535, 'muss eine ganze Zahl von 0 bis 65535 sein').default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'muss eine IP-Adresse oder ein Rechnername sein')
    .default('127.0.0.1'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'muss trace, debug, info, warn, error, fatal oder silent sein',
    )
    .default('info'),
  NETZKOMPASS_DATA: z.string().default('.data'),
  NETZKOMPASS_OFFICIAL: yesOrNo.default(false),
  NETZKOMPASS_OFFICE_MAIL: z.email('muss eine E-Mail-Adresse sein').optional(),
  NETZKOMPASS_WITHOUT_EXAMPLES: yesOrNo.default(false),
  NETZKOMPASS_AUDIT_MONTHS: wholeNumber(1, 120, 'muss eine ganze Zahl von 1 bis 120 sein').default(12),
  NETZKOMPASS_MOST_EXPORTS: wholeNumber(1, 100_000, 'muss eine ganze Zahl von 1 bis 100000 sein').default(120),
  NETZKOMPASS_MOST_CALLS: wholeNumber(1, 100_000, 'muss eine ganze Zahl von 1 bis 100000 sein').default(1800),
  NETZKOMPASS_MOST_WRITES: wholeNumber(1, 100_000, 'muss eine ganze Zahl von 1 bis 100000 sein').default(60),
  NETZKOMPASS_LOAN_MONTHS: wholeNumber(1, 60, 'muss eine ganze Zahl von 1 bis 60 sein').default(12),
  NETZKOMPASS_MOST_LOANS: wholeNumber(0, 1000, 'muss eine ganze Zahl von 0 bis 1000 sein').default(0),
  NETZKOMPASS_PUBLIC: yesOrNo.default(true),
  NEXTAUTH_SECRET: z.string().min(32, 'muss mindestens 32 Zeichen lang sein').optional(),
  NETZKOMPASS_ADDRESS: z
    .string()
    .regex(
      /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?\/?$/,
      'muss mit https:// (oder http://) beginnen und danach nur Rechner und Port nennen',
    )
    .transform((address) => address.replace(/\/$/, ''))
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isMailServer, 'muss smtp://benutzer:passwort@rechner:587 oder smtps://… sein, ohne Pfad und Zusätze')
    .optional(),
  NETZKOMPASS_MAIL_FROM: z.email('muss eine E-Mail-Adresse sein').optional(),
  ...oidcVariables,
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/@?#]+\/?$/,
      'muss mit neo4j://, neo4j+s:// oder bolt:// beginnen und danach nur Rechner und Port nennen',
    )
    .optional(),
  NEO4J_USER: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, 'muss der Name einer Datenbank sein')
    .optional(),
});

export const VARIABLE_NAMES = Object.keys(variables.shape);

/** Set by our own scripts and tests, never by an operator. */
export const INTERNAL = /^NETZKOMPASS_(TEST_[A-Z_]+|BUILD_DIR|TSCONFIG)$/;

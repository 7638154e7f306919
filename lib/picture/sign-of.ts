// Eight groups of kinds and a neutral one, each with a sign of its own; and the two outlines of cooperations.
import type { Form, Kind } from '../../graph/model/lists';

export const SIGNS = [
  'county',
  'state',
  'town',
  'council',
  'association',
  'migrants',
  'service',
  'economy',
  'other',
] as const;
export type Sign = (typeof SIGNS)[number];

const SIGN_OF: Readonly<Record<Kind, Sign>> = {
  county: 'county',
  federal: 'state',
  land: 'state',
  eu: 'state',
  town: 'town',
  electedCouncil: 'council',
  politicalBody: 'council',
  welfareAssociation: 'association',
  sportsFederation: 'association',
  migrantOrganisation: 'migrants',
  school: 'service',
  courseProvider: 'service',
  adviceService: 'service',
  protectionService: 'service',
  healthService: 'service',
  employmentService: 'service',
  research: 'service',
  chamber: 'economy',
  business: 'economy',
  function: 'other',
  other: 'other',
};
export const signOf = (kind: Kind | null): Sign => SIGN_OF[kind ?? 'other'];

const MEETING: readonly Form[] = ['committee', 'network', 'agreement', 'consultation'];
/** Where people meet by agreement; everything else is work. */
export const isMeeting = (form: Form | null): boolean => form !== null && MEETING.includes(form);

// The closed lists of the model: a constant tuple, the type and the zod schema of each. Labels stand in lib/i18n.
import { z } from 'zod';

export const KINDS = [
  'federal',
  'land',
  'eu',
  'county',
  'town',
  'electedCouncil',
  'politicalBody',
  'welfareAssociation',
  'migrantOrganisation',
  'chamber',
  'employmentService',
  'healthService',
  'school',
  'courseProvider',
  'adviceService',
  'protectionService',
  'sportsFederation',
  'research',
  'business',
  'function',
  'other',
] as const;
export const FORMS = [
  'committee',
  'network',
  'project',
  'programme',
  'fundingLine',
  'agreement',
  'service',
  'course',
  'training',
  'study',
  'publication',
  'consultation',
] as const;

/** Roles in which bodies work together: two of these in one cooperation make a tie. */
export const WORKING_ROLES = [
  'chair',
  'secretariat',
  'lead',
  'coordinator',
  'initiator',
  'provider',
  'developer',
  'contractor',
  'commissioner',
  'applicant',
  'contributor',
  'advocate',
  'issuer',
  'member',
  'partner',
  'trainee',
] as const;
/** Roles that stand behind a cooperation and make no tie. */
export const BACKING_ROLES = ['funder', 'approver', 'addressee'] as const;
export const ROLES = [...WORKING_ROLES, ...BACKING_ROLES] as const;

export const TARGET_GROUPS = [
  'children',
  'youth',
  'schoolLeavers',
  'parents',
  'women',
  'elderly',
  'newcomers',
  'benefitRecipients',
  'employees',
  'employers',
  'entrepreneurs',
  'disabled',
  'councillors',
  'staff',
] as const;
export const BASES = ['stated', 'derived', 'example', 'recorded'] as const;
export const PRIORITIES = ['overarching', 'focus', 'none'] as const;
export const LEVELS = ['town', 'county', 'land', 'federal', 'elsewhere'] as const;
export const CHANNELS = ['phone', 'mobile', 'email', 'post', 'visit', 'web'] as const;
export const VISIBILITIES = ['public', 'internal', 'onRequest'] as const;
export const CONSENTS = ['invitation', 'survey', 'cooperation', 'information'] as const;
export const STEP_STATES = ['planned', 'done', 'dropped'] as const;
export const STEP_KINDS = [
  'resolved',
  'elected',
  'appointed',
  'started',
  'presented',
  'evaluated',
  'result',
  'extended',
  'ended',
] as const;
export const QUALIFIERS = ['exact', 'about', 'moreThan', 'lessThan', 'times'] as const;
export const SUPPORT_WAYS = [
  'funds',
  'steers',
  'advises',
  'informs',
  'staffs',
  'connects',
  'initiates',
  'prepares',
] as const;
export const MEANS = ['own', 'land', 'federal', 'eu', 'other'] as const;
export const WORKS_AS = ['responsible', 'funder', 'competent', 'advocate'] as const;
export const SOURCE_KINDS = ['report', 'list', 'call', 'letter', 'meeting', 'other'] as const;
export const BAUSTEIN_NUMBERS = ['9', '10.1', '10.2', '10.3', '10.4', '10.5', '10.6', '10.7'] as const;

/** The ten towns of the county by AGS. */
export const TOWNS = [
  '05158004',
  '05158008',
  '05158012',
  '05158016',
  '05158020',
  '05158024',
  '05158026',
  '05158028',
  '05158032',
  '05158036',
] as const;
export const COUNTY = '05158';

export const kind = z.enum(KINDS);
export const form = z.enum(FORMS);
export const role = z.enum(ROLES);
export const targetGroup = z.enum(TARGET_GROUPS);
export const basis = z.enum(BASES);
export const priority = z.enum(PRIORITIES);
export const level = z.enum(LEVELS);
export const channel = z.enum(CHANNELS);
export const visibility = z.enum(VISIBILITIES);
export const consent = z.enum(CONSENTS);
export const stepState = z.enum(STEP_STATES);
export const stepKind = z.enum(STEP_KINDS);
export const qualifier = z.enum(QUALIFIERS);
export const supportWay = z.enum(SUPPORT_WAYS);
export const means = z.enum(MEANS);
export const worksAs = z.enum(WORKS_AS);
export const sourceKind = z.enum(SOURCE_KINDS);
export const bausteinNumber = z.enum(BAUSTEIN_NUMBERS);
export const town = z.enum(TOWNS);
/** A language tag of BCP 47, primary language with optional script and region. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/);

export type Kind = z.infer<typeof kind>;
export type Form = z.infer<typeof form>;
export type Role = z.infer<typeof role>;
export type TargetGroup = z.infer<typeof targetGroup>;
export type Channel = z.infer<typeof channel>;
export type Visibility = z.infer<typeof visibility>;
export type Basis = z.infer<typeof basis>;
export type WorksAs = z.infer<typeof worksAs>;
export type BausteinNumber = z.infer<typeof bausteinNumber>;

export const isWorkingRole = (value: Role): boolean => (WORKING_ROLES as readonly string[]).includes(value);

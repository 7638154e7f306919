// Why nobody was signed in: what the address of the sign-in page may carry as `error`.

/** Of the form of a password, and of both ways. */
const OF_PASSWORD = ['wrong', 'limited', 'stale', 'away'] as const;

/** Of the account of the authority. */
const OF_PROVIDER = [
  'providerAway', // it does not answer, or not as a provider does
  'issuer', // it is not the one that was configured
  'clock', // its clock and ours differ by more than we bear
  'answer', // forged, used before, or not for this browser
  'cancelled',
  'noRole',
  'noOrganisation', // the account names no Amt
  'otherOrganisation', // it names one that the directory does not know
  'disabled',
] as const;

export const REFUSALS = [...OF_PASSWORD, ...OF_PROVIDER] as const;
export type ProviderRefusal = (typeof OF_PROVIDER)[number];
export type Refusal = (typeof REFUSALS)[number];

export const isOfProvider = (refusal: Refusal): refusal is ProviderRefusal =>
  OF_PROVIDER.some((one) => one === refusal);

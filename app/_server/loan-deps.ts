// What the pages and routes of the loans hand to their capabilities.
import 'server-only';
import { getConfig, sendsMail } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import type { LoanDeps } from '../../lib/loans/deps';

export async function loanDeps(): Promise<LoanDeps> {
  const { deps } = await getContainer();
  const { loanMonths, mostLoansAQuarter } = getConfig();
  return { ...deps, months: loanMonths, mostAQuarter: mostLoansAQuarter, mails: sendsMail() };
}

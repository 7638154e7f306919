// What is posted to ask for a loan: as the form asks for it, without the key of the form.
import { requestInput } from '../../../lib/loans/loan-input';

export const requestBody = requestInput.omit({ requestKey: true });

// The rule that a failure names, with the words of its sentence, as a draft keeps it.
import { isDomainError } from '../../graph/model/errors';
import type { RuleWords } from '../../lib/records/rules/broken';

export function ruleOf(error: unknown): { rule?: string; words?: RuleWords } {
  if (!isDomainError(error) || typeof error.detail['rule'] !== 'string') return {};
  return { rule: error.detail['rule'], words: (error.detail['words'] ?? {}) as RuleWords };
}

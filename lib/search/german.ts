// As much German (and English) as the search needs: stop words, plural endings, and how words join.
// Words come here folded.

/** Function words of both languages: they carry no meaning of their own; "e.V." is typed or left out at will. */
const STOP_WORDS = new Set(
  [
    // articles, prepositions, conjunctions
    'am an auf aus bei beim das dem den der des die ein eine einem einen einer eines fur im in mit oder und uber um vom',
    'von zu zum zur als auch aber bis dass denn durch gegen ohne nach noch nicht nur ob seit so wahrend wegen wenn weil',
    // pronouns and question words
    'ich du er sie es wir ihr mich mir dich dir uns euch ihn ihm ihnen sich man jemand jemanden mein meine meinen meiner',
    'unser unsere unseren dieser diese dieses diesen diesem kein keine keinen was wer wen wem wo wohin woher wann warum',
    'wie welche welcher welches welchen welchem hier dort da dazu dafur',
    // auxiliary verbs and verbs of asking
    'bin ist sind war waren wird werden wurde wurden habe hat haben hatte kann konnen konnte konnten muss mussen soll',
    'sollen will wollen mochte mochten darf durfen gibt geben bekomme bekommt bekommen finde findet finden suche sucht',
    'suchen brauche braucht brauchen wende wendet wenden gehe geht kommt heisst bitte gern',
    // of English, and what stands in names of associations
    'a an and are at by can could do does find for from get have has how i is me my need of on or our the there to we',
    'when where which who whom why with you your e v ev',
  ].flatMap((line) => line.split(' ')),
);

/** What people want to know about an entry ("Telefon BAMF", "wer leitet KÜM"): the entry answers, no field holds the word. */
const QUESTION_WORDS = new Set(
  (
    'ansprechpartner ansprechpartnerin adresse anschrift kontakt nummer telefon telefonnummer mail email leitet leitung ' +
    'leiter macht machen gemacht bietet bieten spricht sprechen kummert kummern hilft helfen anrufen bringt bringen zustandig address ' +
    'call contact contacts leads offers runs speaks phone telephone'
  ).split(' '),
);

/** Without stop words and question words, unless there is nothing else. */
export function meaningful<T extends { term: string }>(tokens: readonly T[]): readonly T[] {
  const rest = tokens.filter(({ term }) => !STOP_WORDS.has(term) && !QUESTION_WORDS.has(term));
  return rest.length === 0 ? tokens : rest;
}

const ENDINGS = ['ern', 'er', 'em', 'en', 'es', 'e', 's', 'n'] as const;
/** Four letters must stay: "Kurs" is not "Kur". */
const SHORTEST_STEM = 4;

/** For equality only: "Kurse", "Kursen" and "Kurs" have one stem. Endings go one by one, as in CISTEM. */
export function stem(term: string): string {
  let rest = term;
  for (let again = true; again;) {
    again = false;
    for (const ending of ENDINGS) {
      if (rest.length - ending.length >= SHORTEST_STEM && rest.endsWith(ending)) {
        rest = rest.slice(0, -ending.length);
        again = true;
        break;
      }
    }
  }
  return rest;
}

/** "Schulung" is not a compound of "Schule", nor "Kommunikation" of "Kommune": what follows is an ending, not a word. */
export const isDerived = (rest: string): boolean => /^(ung|ik|ier|ion)/.test(rest);

/**
 * The form in which a word enters compounds: "Sprache" → Sprach-kurs, "Integrationskurse" → Integrationskurs-träger.
 * A final e goes at any length; other plural endings only from long words, or "Hilden" would find "Hildegard".
 */
export function combiningForm(term: string): string {
  if (term.endsWith('e') && term.length > SHORTEST_STEM) return term.slice(0, -1);
  for (const ending of ['en', 'er', 'n']) {
    if (term.endsWith(ending) && term.length - ending.length >= 8) return term.slice(0, -ending.length);
  }
  return term;
}

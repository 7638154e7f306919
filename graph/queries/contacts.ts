// Contact points in two steps: first what says who may see them, then the values of those that are shown. So the values of
// the others never leave the store.
import { z } from 'zod';
import * as lists from '../model/lists';
import { maybeText, texts } from './columns';
import { question } from './question';

const byIds = z.strictObject({ ids: z.array(z.string()) });

/** Of entries. Neither value nor function, hours or proof is among it. */
export const contactMarksOf = question('contactMarksOf', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[:REACHED_AT]->(p:ContactPoint)
         RETURN i AS entry, p.visibility AS visibility, p.consentFrom AS consentFrom, p.consentUntil AS consentUntil,
                p.channel AS channel, p.basis AS basis, p.id AS id
         ORDER BY entry, id`,
  parameters: byIds,
  row: z.object({
    entry: z.string(),
    id: z.string(),
    visibility: lists.visibility,
    consentFrom: maybeText,
    consentUntil: maybeText,
    channel: lists.channel,
    basis: lists.basis,
  }),
});

/**
 * Telephones and mails of entries, for the hits of a search: in one question, since most of them are public and every reader
 * waits for it. Of a public one the value comes along; it is shown only where the rule of contacts says so.
 */
export const hitContactsOf = question('hitContactsOf', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[:REACHED_AT]->(p:ContactPoint)
         WHERE p.channel IN ['phone', 'mobile', 'email']
         RETURN i AS entry, p.visibility AS visibility, p.consentFrom AS consentFrom, p.consentUntil AS consentUntil,
                p.channel AS channel, p.basis AS basis, p.id AS id,
                CASE WHEN p.visibility = 'public' THEN p.function END AS function,
                CASE WHEN p.visibility = 'public' THEN p.value END AS value
         ORDER BY entry, id`,
  parameters: byIds,
  row: z.object({
    entry: z.string(),
    id: z.string(),
    visibility: lists.visibility,
    consentFrom: maybeText,
    consentUntil: maybeText,
    channel: lists.channel,
    basis: lists.basis,
    function: maybeText,
    value: maybeText,
  }),
});

/** By their own ids. */
export const contactsByIds = question('contactsByIds', {
  text: `UNWIND $ids AS i
         MATCH (p:ContactPoint {id: i})
         RETURN i AS id, properties(p) AS contact
         ORDER BY id`,
  parameters: byIds,
  row: z.object({
    id: z.string(),
    contact: z.object({
      function: z.string(),
      channel: lists.channel,
      value: z.string(),
      hours: maybeText,
      languages: texts,
      basis: lists.basis,
      note: maybeText,
      confirmedAt: maybeText,
    }),
  }),
});

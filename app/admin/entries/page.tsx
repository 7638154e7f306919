// Everything about an organisation or cooperation, and the erasure of a contact of it: for the office that keeps the directory.
import { z } from 'zod';
import { demand } from '../../../lib/auth/may';
import { listContactPoints } from '../../../lib/everything/entry';
import { takeTold } from '../../_server/flash';
import type { PageProps } from '../../_server/page-input';
import { show } from '../../_server/show';
import { findEntryId } from '../entry-field';
import { EntryData } from './entry-data';

const told = z.object({ done: z.enum(['erased', 'unconfirmed']) });

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      demand(actor, 'read', 'everything', 'entry');
      const typed = typeof query['entry'] === 'string' ? query['entry'] : '';
      const id = typed === '' ? null : findEntryId(deps, typed);
      const contacts = id === null ? [] : await listContactPoints(deps, actor, { id });
      return {
        title: t('admin.entries.title'),
        content: (
          <EntryData
            t={t}
            lang={lang}
            deps={deps}
            typed={typed}
            id={id}
            contacts={contacts}
            told={(await takeTold(told))?.done}
          />
        ),
      };
    },
    { parameters: ['entry'] },
  );
}

// Beside a contact that not everybody sees: that it is internal, or on request.
import type { Sign } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';

export const ContactSigns = ({ t, signs = [] }: { t: Translator; signs?: readonly Sign[] | undefined }) =>
  signs.map((sign) => (
    <span key={sign} className="nk-badge nk-badge--restricted">
      {t(`rights.sign.${sign}`)}
    </span>
  ));

// A decorative icon of the KERN set; the text beside it carries the meaning.
type Name =
  | 'account-circle'
  | 'search'
  | 'close'
  | 'arrow-forward'
  | 'arrow-back'
  | 'info'
  | 'warning'
  | 'chevron-right'
  | 'open-in-new'
  | 'language'
  | 'brightness-medium';

export function Icon({ name, size = 'small' }: { name: Name; size?: 'small' | 'default' | 'large' }) {
  return <span className={`kern-icon kern-icon--${name} kern-icon--${size}`} aria-hidden="true" />;
}

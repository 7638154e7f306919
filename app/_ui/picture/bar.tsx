// The outline of a cooperation: a wide rounded bar where people meet by agreement, a tag for everything else.
import type { Form } from '../../../graph/model/lists';
import type { Box } from '../../../lib/picture/placed';
import { isMeeting } from '../../../lib/picture/sign-of';

export { isMeeting } from '../../../lib/picture/sign-of';

export function BarShape({ form, box }: { form: Form | null; box: Box }) {
  const { x, y, width, height } = box;
  if (isMeeting(form)) return <rect x={x} y={y} width={width} height={height} rx={Math.min(18, height / 2)} />;
  const nose = 9;
  const [right, bottom] = [x + width, y + height];
  return (
    <path
      d={`M${x} ${y}H${right - nose}L${right} ${y + height / 2}L${right - nose} ${bottom}H${x}Z`}
      strokeLinejoin="round"
    />
  );
}

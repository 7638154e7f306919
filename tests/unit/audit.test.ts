// Pieces of the audit log: networks instead of addresses, days of the calendar instead of UTC.
import { berlinDay } from '../../lib/config/clock';
import { dayAfter } from '../../graph/model/day';
import { startOfDay } from '../../lib/audit/berlin-day';
import { networkOf } from '../../lib/audit/network';

test.each([
  ['192.0.2.17', '192.0.2.0/24'],
  ['::ffff:192.0.2.17', '192.0.2.0/24'],
  ['2001:db8:7:1::5', '2001:db8:7::/48'],
  ['2001:DB8::5', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::1%eth0', 'fe80:0:0::/48'],
  ['', undefined],
  ['unknown', undefined],
])('of %j the network %j is kept', (address, network) => expect(networkOf(address)).toBe(network));

test.each([
  ['2026-11-24', '2026-11-23T23:00:00.000Z'],
  ['2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['2026-03-29', '2026-03-28T23:00:00.000Z'], // the clock goes forward in this night
  ['2026-03-30', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', '2026-10-24T22:00:00.000Z'], // and back in this one
  ['2026-10-26', '2026-10-25T23:00:00.000Z'],
])('the %s begins at %s', (day, instant) => {
  expect(startOfDay(day)).toBe(instant);
  expect(berlinDay(new Date(instant))).toBe(day);
  expect(berlinDay(new Date(Date.parse(instant) - 1))).toBe(dayAfter(day, -1));
});
